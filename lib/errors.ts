/** Whether the money for a picture is gone: "maybe" only where an answer of Segmind's was lost. */
export type Charged = "no" | "yes" | "maybe";

/** Who can do something about a failure. "nobody": it mends itself or cannot be mended. */
type Actor = "designer" | "owner" | "nobody";

type FailureRow = {
  /** The HTTP status when it is the answer to a call of ours. */
  readonly status: number;
  readonly charged: Charged;
  readonly actor: Actor;
  /** What happened and what to do, for a person. Whether it was charged is said beside it. */
  readonly message: string;
};

/** Every failure Easel can tell anyone of. Forgetting a column does not compile. */
export const failures = {
  // What is wrong with a call
  bad_request: row(400, "designer", "Easel could not read this request."),
  missing_idempotency_key: row(
    400,
    "designer",
    "The Idempotency-Key header must be a UUID, one for each picture.",
  ),
  invalid_input: row(400, "designer", "Some values cannot be used. See the fields."),
  unknown_model: row(400, "designer", "There is no such model. Choose one from the list."),
  signed_out: row(401, "designer", "You are not signed in. Sign in to go on."),
  wrong_passcode: row(401, "designer", "That is not the passcode. Check it and try again."),
  too_many_tries: row(429, "designer", "Too many passcodes were tried. Wait a minute."),
  too_many_calls: row(429, "nobody", "Easel got too many calls at once. Try again in a second."),
  closed: row(
    503,
    "owner",
    "This Easel is closed: it has a Segmind key but no passcode. Set EASEL_PASSCODE (at least 12 characters) and start it again.",
  ),
  other_site: row(403, "nobody", "This call came from another site, so Easel refused it."),
  not_found: row(404, "designer", "There is nothing here."),
  wrong_method: row(405, "nobody", "This address does not take this kind of call."),
  picture_missing: row(404, "owner", "The file of this picture is missing from the store."),
  other_body: row(
    409,
    "nobody",
    "This id was already used for another request. Press Generate again.",
  ),
  already_submitted: row(
    409,
    "nobody",
    "It is already with Segmind and can no longer be cancelled.",
  ),
  no_picture: row(
    415,
    "designer",
    "This is no PNG, JPEG or WebP. Save it as one of these and add it again.",
  ),
  animated: row(422, "designer", "This picture moves. Save one frame of it as PNG and add that."),
  too_many_pixels: row(
    422,
    "designer",
    "This picture is larger than 33 megapixels. Make it smaller and add it again.",
  ),
  broken_picture: row(
    422,
    "designer",
    "This file is broken or not complete. Open it in an image program and save it anew.",
  ),
  upload_too_large: row(
    413,
    "designer",
    "This file is larger than 50 MB. Make it smaller and add it again.",
  ),
  upload_missing: row(
    404,
    "designer",
    "This file is not in the store of pictures: it never came through, or waited for too long. Try again.",
  ),
  not_unknown: row(
    409,
    "nobody",
    "What became of this picture is known by now, so there is nothing left to decide.",
  ),
  too_slow: row(408, "nobody", "This request came too slowly and was not read to its end."),
  too_large: row(413, "designer", "This request is larger than Easel takes."),
  wrong_content_type: row(415, "designer", "Send this request as application/json."),
  over_budget: row(402, "owner", "Today's budget does not reach for this picture."),
  over_picture_limit: row(
    402,
    "owner",
    "This picture may cost more than one picture is allowed to.",
  ),
  over_person_limit: row(402, "owner", "Your budget for today does not reach for this picture."),
  database_unavailable: row(
    503,
    "owner",
    "Easel's database does not answer. Nothing new is sent, and what is running is kept.",
  ),
  store_unavailable: row(
    503,
    "owner",
    "Easel's store of pictures does not answer. No picture is lost: it is shown once the store is back.",
  ),
  setup_incomplete: row(
    503,
    "owner",
    "Easel is not set up yet. Its first page says what is missing and how to add it.",
  ),
  internal: row(500, "owner", "Easel made a mistake. It is written to the log under this id."),

  // What became of a generation
  reference_missing: row(
    404,
    "designer",
    "One of its references is no longer in the store. Add it again.",
  ),
  rejected_value: row(
    400,
    "designer",
    "Segmind refused one of the values. Change it and try again.",
  ),
  moderated: row(
    400,
    "designer",
    "Segmind's filter refused this prompt. Rephrase it and try again.",
  ),
  key_rejected: row(401, "owner", "Segmind rejected the API key."),
  model_forbidden: row(
    403,
    "owner",
    "This Segmind account may not use this model. Choose another one, or ask whoever runs this Easel.",
  ),
  model_not_found: row(404, "owner", "Segmind does not know this model. Choose another one."),
  model_retired: row(410, "owner", "Segmind has retired this model. Choose another one."),
  wrong_request_type: row(406, "owner", "Segmind did not accept the form of Easel's request."),
  out_of_credits: row(
    402,
    "owner",
    "Segmind has too few credits for this picture. Choose a cheaper one, or ask whoever runs this Easel to top up.",
  ),
  refused: row(406, "designer", "Segmind refused this request. Change the settings and try again."),
  rate_limited: row(429, "nobody", "Segmind is taking too many requests. Try again in a minute."),
  segmind_failed: row(
    500,
    "designer",
    "Segmind could not make this picture. Often one value is to blame: change it, or try again.",
  ),
  job_failed: row(
    422,
    "designer",
    "Segmind could not make this picture. Rephrase the prompt, or try again.",
  ),
  unreachable: row(503, "nobody", "Segmind could not be reached. Try again in a minute."),
  outcome_unknown: row(
    502,
    "designer",
    "Segmind's answer was lost on the way. Nothing was sent again.",
    "maybe",
  ),
  record_expired: row(
    504,
    "designer",
    "Segmind no longer knows this job. Nothing was sent again, and its support can look it up by the request id.",
    "maybe",
  ),
  marked_not_charged: row(
    409,
    "designer",
    "You marked this as not charged. Its money is free again; if the picture still comes, it is shown and booked.",
  ),
  picture_lost: row(
    502,
    "owner",
    "Segmind made the picture, but its file could not be had for the 7 days it is kept.",
    "yes",
  ),
} as const satisfies Record<string, FailureRow>;

export type FailureCode = keyof typeof failures;

/** What a person reads about money after any failure. */
export const chargedWords: Readonly<Record<Charged, string>> = {
  no: "Nothing was charged.",
  yes: "It was charged.",
  maybe: "It may have been charged.",
};

/** What a person reads about money after this failure; empty where its message says it by a person's own word. */
export function chargedSentence(failure: {
  readonly code: string;
  readonly charged: Charged;
}): string {
  const isPersonsWord = failure.code === ("marked_not_charged" satisfies FailureCode);
  return isPersonsWord ? "" : chargedWords[failure.charged];
}

type Details = {
  /** In place of the table's message, where the facts make it clearer. For people: never Segmind's own text. */
  readonly message?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
};

/** A failure with a code of the table. `detail` is for the log and never leaves the server. */
export class EaselError extends Error {
  readonly code: FailureCode;
  readonly userMessage: string;
  readonly fields: Readonly<Record<string, string>> | undefined;
  readonly retryAfterMs: number | undefined;

  /** By name: Next gives instrumentation and routes each a copy of this class, and what one throws the other catches. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "EaselError" && "code" in value;
  }

  constructor(
    code: FailureCode,
    detail: string,
    { message, fields, retryAfterMs, cause }: Details = {},
  ) {
    super(detail, { cause });
    this.name = "EaselError";
    this.code = code;
    this.userMessage = message ?? failures[code].message;
    this.fields = fields;
    this.retryAfterMs = retryAfterMs;
  }
}

function row(status: number, actor: Actor, message: string, charged: Charged = "no"): FailureRow {
  return { status, charged, actor, message };
}
