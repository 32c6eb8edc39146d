/** Puts text where it can be pasted. False when the browser refuses: a page may forbid it to its scripts, ours among them. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
