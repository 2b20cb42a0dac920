/** What becomes of a submit whose prompt carries a tag such as `[error 429]`. */
export type Scenario = {
  /** What happens, for people who write tests or try the demo. */
  readonly words: string;
  /** The answer instead of an acceptance. Nothing is charged. */
  readonly refusal?: Refusal;
  /** What happens to the answer after the job was accepted and charged. */
  readonly lostAnswer?: "reset" | "hang" | "half_body";
  /** The job is accepted, then FAILED with these words. Nothing is charged. */
  readonly jobError?: string;
};

export type Refusal = {
  readonly status: number;
  /** Segmind's JSON; left out where a gateway answers with a page of HTML. */
  readonly error?: string;
  /** Of a rate limit. */
  readonly resetAfterMs?: number;
  /** Refused only until the same body comes again. */
  readonly isOnce?: true;
};

const moderationWords =
  "Your request was rejected by the safety system: moderation_blocked. Please rephrase your prompt.";

/** Every scenario, by the words between the brackets. Failures before acceptance are free, those after it charged. */
export const scenarios = {
  "error 400": refused("A value is refused.", 400, "Invalid value for parameter quality."),
  "error 401": refused("The API key is refused.", 401, "Invalid API key."),
  "error 403": refused(
    "The model is not permitted.",
    403,
    "This model is not permitted for your account.",
  ),
  "error 404": refused("The model is not known.", 404, "Model not found."),
  "error 406": refused(
    "The balance is below the price.",
    406,
    "Insufficient credits. Please top up your account.",
  ),
  "error 406 type": refused(
    "The form of the body is refused.",
    406,
    "Unsupported content type: expected application/json.",
  ),
  "error 406 team": refused(
    "A limit of the team is reached.",
    406,
    "Team spending limit reached for this member.",
  ),
  "error 410": refused("The model is retired.", 410, "This model has been retired."),
  "error 429": {
    words: "Too many requests, every time; the limit ends after a second.",
    refusal: { status: 429, error: "Rate limit exceeded.", resetAfterMs: 1_000 },
  },
  "error 429 minute": {
    words: "Too many requests, every time; the limit ends after a minute.",
    refusal: { status: 429, error: "Rate limit exceeded.", resetAfterMs: 60_000 },
  },
  "error 429 once": {
    words: "Too many requests the first time; the same request is accepted the second time.",
    refusal: { status: 429, error: "Rate limit exceeded.", resetAfterMs: 1_000, isOnce: true },
  },
  "error 500": refused(
    "The model fails, in Segmind's own words.",
    500,
    "Internal error: the model could not process a parameter.",
  ),
  "error 500 html": refused("The server fails with a page of HTML.", 500),
  "error 502": refused("The gateway gets no answer.", 502),
  "error 503": refused("The gateway is overloaded.", 503),
  "error 504": refused("The gateway waits in vain.", 504),
  blocked: {
    words: "The job fails in moderation; a blocking call answers 400.",
    jobError: moderationWords,
  },
  "job failed": {
    words: "The job fails for another reason.",
    jobError: "The model failed to generate an image.",
  },
  reset: { words: "The connection breaks after the job was accepted.", lostAnswer: "reset" },
  hang: { words: "The job is accepted and the answer never comes.", lostAnswer: "hang" },
  "half body": { words: "The answer breaks off in its middle.", lostAnswer: "half_body" },
  "no id": { words: "The answer of an accepted job carries no request id." },
  "record lost": { words: "Every poll of the job answers 404." },
  "file lost": { words: "The picture is gone when it is fetched." },
  slow: { words: "The job takes five times as long." },
  dear: { words: "The job costs twice the price." },
  "wrong size": { words: "The picture is 16 pixels smaller each way than was asked." },
  "not a picture": { words: "The file of the picture is a page of HTML." },
} as const satisfies Record<string, Scenario>;

export type ScenarioTag = keyof typeof scenarios;

/** The scenarios a prompt asks for: `a chair [slow] [job failed]` asks for two. */
export function scenariosOf(prompt: string): ReadonlyMap<string, Scenario> {
  const known: ReadonlyMap<string, Scenario> = new Map(Object.entries(scenarios));
  const found = new Map<string, Scenario>();
  for (const [, tag = ""] of prompt.matchAll(/\[([a-z0-9 ]{1,20})\]/g)) {
    const scenario = known.get(tag);
    if (scenario !== undefined) found.set(tag, scenario);
  }
  return found;
}

export function hasScenario(prompt: string, tag: ScenarioTag): boolean {
  return prompt.includes(`[${tag}]`);
}

function refused(words: string, status: number, error?: string): Scenario {
  return { words, refusal: { status, ...(error === undefined ? {} : { error }) } };
}
