/** The vendor's text may be long, and is for the log alone. */
const maxCharacters = 300;

/** An error of fetch in one line, its causes included: "fetch failed" alone says nothing. */
export function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The failure to reach any of several addresses has a code, but no words.
  const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
  const cause = error.cause === undefined ? "" : `: ${detailOf(error.cause)}`;
  return `${String(error)}${code}${cause}`;
}

/** The same outcome with a detail that is fit for a log: bounded, and without the key, which Segmind may quote when it rejects it. */
export function withSafeDetail<Outcome extends object>(apiKey: string, outcome: Outcome): Outcome {
  if (!("detail" in outcome) || typeof outcome.detail !== "string") return outcome;
  // The key goes first: cutting could leave a part of it that would no longer be found.
  const detail = outcome.detail.replaceAll(apiKey, "[key]").slice(0, maxCharacters);
  return { ...outcome, detail };
}
