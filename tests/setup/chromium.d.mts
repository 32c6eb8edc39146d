/** The path of a Chromium; installs one where it can, or ends the process with one line that says what to do. */
export function findChromium(): string;
