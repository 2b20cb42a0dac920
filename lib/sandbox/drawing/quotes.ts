/** What may stand in one picture. */
const maxQuotes = 6;
const maxCharacters = 140;

/** Double quotes, typographic ones, and single ones that are not apostrophes. */
const quoted =
  /“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|「([^」]+)」|"([^"]+)"|‘((?:[^’]|’(?=\p{L}))+)’|(?<![\p{L}\p{N}])'(?=\S)((?:[^'\n]|'(?=\p{L}))+?)'(?!\p{L})/gu;

/** The words in quotes in a prompt, in order: what is to be read in the picture. */
export function quotesIn(prompt: string): readonly string[] {
  return [...prompt.matchAll(quoted)]
    .map(([, ...groups]) => groups.find((group) => group !== undefined) ?? "")
    .map((text) =>
      text
        .replace(/\s+/g, " ")
        .trim()
        .replace(/[.,;:]$/, ""),
    )
    .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text))
    .map((text) => [...text].slice(0, maxCharacters).join(""))
    .slice(0, maxQuotes);
}
