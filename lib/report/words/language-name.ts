/** The name of a language (BCP 47) in the reader's own: "English", "anglais"; null for what is no such tag, or one of no known language. */
export function languageName(tag: string, language: string): string | null {
  try {
    return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(tag) ?? null;
  } catch {
    return null;
  }
}
