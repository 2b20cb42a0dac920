import type { Input, Model, Value } from "@/lib/models/model";

/** A piece of advice about the prompt at hand, and the one click that follows it. */
export type Hint = {
  readonly id: HintId;
  readonly words: string;
  readonly action: string;
  /** The values to change; a changed prompt among them. */
  readonly change: Readonly<Record<string, Value>>;
};

export type HintId = (typeof hints)[number]["id"];

type HintRule = {
  readonly id: string;
  readonly words: string;
  readonly action: string;
  /** What following the advice changes; null where it does not apply. */
  readonly change: (input: Input) => Readonly<Record<string, Value>> | null;
};

/** Text between quotation marks of any script; an apostrophe inside a word opens nothing. */
const quoted =
  /(?<![\p{L}\p{N}])(?:"[^"\n]+"|'[^'\n]+'|‘[^’\n]+’)(?!\p{L})|“[^”\n]+”|«[^»\n]+»|„[^“”\n]+[“”]|「[^」\n]+」|『[^』\n]+』/u;

const typographic =
  /\b(?:typograph\w*|lettering|headlines?|letterheads?|wordmarks?|captions?|slogans?|taglines?|calligraphy)\b/i;

/** Segmind's own list of what the family finds hard. */
const hard =
  /\b(?:origami|(?:angled|tilted) (?:mirrors?|reflections?)|mirrors? at (?:an )?angles?|rubik['’]?s? cubes?|circuit (?:diagrams?|boards?)|schematics?|grains? of sand)\b/i;

/** Words that ask for a picture instead of saying what is in it. */
const preamble =
  /^\s*(?:(?:please|kindly)[\s,]+)?(?:(?:can|could|would) you (?:please )?)?(?:(?:i(?:['’]d| would) like|i (?:want|need)|give me|make me|show me)(?: you)?(?: to)?\s+|(?:create|generate|make|draw|design|produce|render|paint|imagine)\s+(?:me\s+)?)+/i;
const politeness = /^\s*(?:please|kindly)[\s,]+/i;

/** In the order they are shown; the first that applies is the one that shows. */
const hints = [
  {
    id: "hard_subject",
    words: "Models find this hard: try a cheap draft.",
    action: "Set low",
    change: ({ prompt, quality }) =>
      hard.test(prompt) && quality !== "low" ? { quality: "low" } : null,
  },
  {
    id: "small_lettering",
    words: "Small lettering blurs below high.",
    action: "Set high",
    change: ({ prompt, quality }) =>
      quoted.test(prompt) && !hard.test(prompt) && (quality === "low" || quality === "medium")
        ? { quality: "high" }
        : null,
  },
  {
    id: "jpeg_lettering",
    words: "JPEG roughens the edges of lettering.",
    action: "Set PNG",
    change: ({ prompt, output_format }) =>
      hasLettering(prompt) && output_format === "jpeg" ? { output_format: "png" } : null,
  },
  {
    id: "compressed_lettering",
    words: "Compression below 100 softens lettering.",
    action: "Set 100",
    change: ({ prompt, output_compression }) =>
      hasLettering(prompt) && typeof output_compression === "number" && output_compression < 100
        ? { output_compression: 100 }
        : null,
  },
  {
    id: "lead",
    words: "Lead with the subject.",
    action: "Cut the lead",
    change: ({ prompt }) => {
      const shorter = withoutPreamble(prompt);
      return shorter === prompt || shorter === "" ? null : { prompt: shorter };
    },
  },
] as const satisfies readonly HintRule[];

/** What would help this prompt with this model, most helpful first. Says nothing of values the model does not take. */
export function hintsFor(model: Model, input: Input): readonly Hint[] {
  return hints.flatMap(({ id, words, action, change }) => {
    const values = change(input);
    const applies = values !== null && Object.keys(values).every((key) => key in model.parameters);
    return applies ? [{ id, words, action, change: values }] : [];
  });
}

/** The prompt without "Please create…" before its subject. */
function withoutPreamble(prompt: string): string {
  const rest = prompt.replace(preamble, "").replace(politeness, "");
  if (rest === prompt) return prompt;
  return rest.charAt(0).toLocaleUpperCase() + rest.slice(1);
}

function hasLettering(prompt: string): boolean {
  return quoted.test(prompt) || typographic.test(prompt);
}
