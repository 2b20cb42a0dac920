import fc from "fast-check";
import { catalogue } from "@/lib/models/catalogue";

/** Calls that nobody of good will makes, of routes by their address and method. */

export type RouteName = { readonly address: string; readonly method: string };

export type AnyCall<Route extends RouteName> = {
  readonly route: Route;
  /** Stands in the address's [id]. */
  readonly id: string;
  /** With its question mark; empty for none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

const tricks = fc.constantFrom(
  ...["", "x", "..", "../../etc/passwd", "%2e%2e%2f", "\0", "__proto__", "constructor", "null"],
  ...["' or 1=1; --", "🎨".repeat(50), "\ud800", "𒀀", "a".repeat(20_000), "0190a1b2-0000-7000"],
  ...["%", "\\", "{{7*7}}", "${7*7}", "=1+1", "<script>", "\r\nX-Evil: 1", "-1", "1e999", "NaN"],
);
const text = fc.oneof(tricks, fc.string({ unit: "binary", maxLength: 60 }));
const uuid = fc.uuid();

const judgement = fc.record(
  {
    starred: fc.anything(),
    picked: fc.oneof(fc.constantFrom("pick", "reject"), text),
    rating: fc.oneof(fc.integer(), fc.double()),
    title: text,
    tags: fc.oneof(fc.array(text), fc.anything()),
  },
  { requiredKeys: [] },
);
const almostRight = fc.record(
  {
    model: fc.oneof(fc.constantFrom(...catalogue.map((model) => model.id)), text),
    input: fc.oneof(
      fc.dictionary(text, fc.anything()),
      fc.record({ prompt: text }),
      fc.record({ prompt: text, quality: text, size: text, width: fc.double() }),
    ),
    references: fc.oneof(fc.array(text), fc.anything()),
    mask: text,
    parentId: fc.oneof(uuid, text),
    batchId: fc.oneof(uuid, text),
    constructor: text,
  },
  { requiredKeys: [] },
);
const decision = fc.record({ as: fc.oneof(fc.constantFrom("check", "not_charged"), text) });
const entry = fc.record({ passcode: text, name: text });

/** Text as UTF-8, and what has no character beyond a byte as these bytes. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, /^[\0-\xff]*$/.test(text) ? "latin1" : "utf8"));
}

const body = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.stringify(value)),
  fc
    .oneof(almostRight, judgement, decision, entry)
    .map((value) => JSON.stringify(value, (_, inner: unknown) => plain(inner))),
  text,
  fc.constantFrom("[".repeat(100_000), '{"a":'.repeat(5_000), '"', "1".repeat(700_000)),
  fc.constant('{"__proto__":{"x":1},"constructor":{"prototype":{}}}'),
  // The beginnings of pictures, and of one that claims to be vast.
  fc.constantFrom("\x89PNG\r\n\x1a\n", "GIF89a", "RIFF\0\0\0\0WEBP", "\xff\xd8\xff\xe0", "<svg/>"),
);

const known = fc.constantFrom(
  ...["cursor", "limit", "state", "from", "to", "download", "variant", "q", "model", "tag"],
  ...["person", "size", "batch", "trash", "rating", "picked", "starred", "ids", "name", "recipe"],
  ...["format", "width", "height", "crop", "dpi", "quality", "thumbnail", "__proto__"],
);
const pair = fc.tuple(fc.oneof({ weight: 4, arbitrary: known }, text), text);
const query = fc
  .array(pair, { maxLength: 3 })
  .map((pairs) => (pairs.length === 0 ? "" : `?${pairs.map(queryOf).join("&")}`));
const type = fc.constantFrom(
  ...["application/json", "application/json", "application/json; charset=utf-16", "text/plain"],
  ...["image/png", "multipart/form-data; boundary=x", ""],
);

/** Any call of these routes, often with one of these ids of what there is. */
export function anyCall<Route extends RouteName>(
  routes: readonly Route[],
  ids: readonly string[],
): fc.Arbitrary<AnyCall<Route>> {
  const id = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, uuid, text);
  const key = fc.oneof(uuid, text);
  return fc
    .record({ route: fc.constantFrom(...routes), id, key, type, body: body.map(bytesOf), query })
    .map(({ key, type, ...call }) => ({
      ...call,
      headers: { "content-type": type, "idempotency-key": headerOf(key) },
    }));
}

/** A call in words short enough for a report. */
export function inWords({ route, id, query, headers, body }: AnyCall<RouteName>): string {
  const parts = [route.method, route.address, JSON.stringify(id), query, JSON.stringify(headers)];
  return [...parts, Buffer.from(body).toString("latin1")]
    .map((part) => part.slice(0, 300))
    .join(" ");
}

/** What an answer or a log line must never hold, whatever was asked. */
export function secretIn(told: string, secrets: readonly string[]): string | null {
  const secret = secrets.find((secret) => told.includes(secret));
  if (secret !== undefined) return secret;
  return /node_modules|\.ts:\d+|at \w+ \(/.exec(told)?.[0] ?? null;
}

function queryOf([name, value]: readonly [string, string]): string {
  return `${escaped(name)}=${escaped(value)}`;
}

/** Lone surrogates cannot be escaped. */
export function escaped(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** A header holds no line breaks, and here nothing beyond ASCII. */
function headerOf(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, "").slice(0, 200);
}

/** What JSON cannot say at all. */
function plain(value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
