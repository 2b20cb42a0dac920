/** What can go wrong with one call. What ends in "after" strikes when Segmind has done its part already. */
export const faults = [
  // Before Segmind has begun anything.
  "connection refused",
  "no such host",
  "connect timeout",
  "reset before",
  "redirect",
  "400",
  "400 moderated",
  "401",
  "403",
  "404",
  "405 page",
  "406 credits",
  "406 type",
  "410",
  "422",
  "429",
  "429 until",
  "500",
  "500 page",
  "502",
  "503",
  "504",
  // The answer, once Segmind has done its part.
  "500 page after",
  "502 after",
  "503 after",
  "504 after",
  "page after",
  "reset after",
  "half body",
  "cut short",
  "hang",
  "late",
  "delivered twice",
  "no id",
  "as address",
  "as id",
  // The job and its picture.
  "job failed",
  "job moderated",
  "slow job",
  "dear",
  "no cost",
  "no picture",
] as const;

export type Fault = "none" | (typeof faults)[number];

/** After these a POST may be sent again: it provably never arrived, or was turned away. */
export const mayBeSentAgain: readonly Fault[] = [
  "connection refused",
  "no such host",
  "connect timeout",
  "429",
  "429 until",
];

/** How much of an answer comes before it breaks off or is cut short. */
export const cutBytes = 20;

type Answers = Partial<Record<Fault, () => Response>>;

/** What comes before Segmind has begun anything. */
export const early: Answers = {
  "connection refused": broken("ECONNREFUSED"),
  "no such host": broken("ENOTFOUND"),
  "connect timeout": broken("UND_ERR_CONNECT_TIMEOUT"),
  "reset before": broken("ECONNRESET"),
  redirect: broken("unexpected redirect"),
  "400": json(400, "Invalid value"),
  "400 moderated": json(400, "Rejected by the safety system"),
  "401": json(401, "Invalid key"),
  "403": json(403, "Forbidden"),
  "404": json(404, "Not found"),
  "405 page": page(405),
  "406 credits": json(406, "Insufficient credits"),
  "406 type": json(406, "Wrong content type"),
  "410": json(410, "Gone"),
  "422": json(422, "Invalid value"),
  "429": json(429, "Too many requests"),
  "500": json(500, "The model failed"),
  "500 page": page(500),
  "502": page(502),
  "503": page(503),
  "504": page(504),
};

/** What comes in the place of an answer, once Segmind has done its part. */
export const instead: Answers = {
  "500 page after": page(500),
  "502 after": page(502),
  "503 after": page(503),
  "504 after": page(504),
  "page after": page(200),
  "reset after": broken("ECONNRESET"),
};

function json(status: number, error: string) {
  return () => Response.json({ error }, { status });
}

function page(status: number) {
  return () => new Response("<html>", { status, headers: { "content-type": "text/html" } });
}

function broken(code: string): () => Response {
  return () => {
    throw networkError(code);
  };
}

/** As Node's fetch fails. */
export function networkError(code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}
