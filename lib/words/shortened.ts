/** A text on one line, cut with "…" where it is longer: a prompt is often a page. */
export function shortened(text: string, maxCharacters: number): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  if (characters.length <= maxCharacters) return characters.join("");
  return `${characters.slice(0, maxCharacters).join("").trimEnd()}…`;
}
