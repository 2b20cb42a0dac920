/** One argument for a POSIX shell, taken to the letter: a quote within it ends, is escaped, and begins anew. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
