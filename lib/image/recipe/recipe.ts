/** What made a picture, as it travels in its file. */
export type Recipe = {
  /** The catalogue's id of the model; empty where a file of others names none. */
  readonly model: string;
  readonly input: Readonly<Record<string, string | number>>;
  /** Easel's id of the generation; null in files of others. */
  readonly id: string | null;
};

const marker = "easel/1";

/** The recipe as one line of text for a file. */
export function formatRecipe({ model, input, id }: Recipe): string {
  return JSON.stringify({ recipe: marker, model, input, id });
}

/** The recipe in a text from a file, or null when it is none of Easel's: a file may hold anything. */
export function parseRecipe(text: string): Recipe | null {
  const parsed = parseJson(text);
  if (!isRecord(parsed) || parsed.recipe !== marker || typeof parsed.model !== "string")
    return null;
  if (!isRecord(parsed.input)) return null;
  const input = Object.entries(parsed.input).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === "string" || typeof entry[1] === "number",
  );
  const id = typeof parsed.id === "string" ? parsed.id : null;
  return { model: parsed.model, input: Object.fromEntries(input), id };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
