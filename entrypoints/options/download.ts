/** Saves a text as a file of this name, by the browser's own download. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has read the address by the next turn; a minute is more than enough for a slow disk.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
