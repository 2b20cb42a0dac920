import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { catalogue } from "@/lib/models/catalogue";
import { allRoutes } from "./testing/all-routes";
import { ask } from "./testing/ask";
import { openRoutes } from "./testing/open-routes";

const passcode = "a passcode for tests";
const routes = await allRoutes();
let easel: Awaited<ReturnType<typeof openRoutes>>;
let cookie: string;
const lines: string[] = [];

beforeAll(async () => {
  easel = await openRoutes({ EASEL_PASSCODE: passcode });
});
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(console, "warn").mockImplementation((line: string) => void lines.push(line));
});
afterAll(() => easel.close());

const tricks = fc.constantFrom(
  ...["", "x", "..", "../../etc/passwd", "%2e%2e%2f", "\0", "__proto__", "constructor", "null"],
  ...["' or 1=1; --", "🎨".repeat(50), "\ud800", "𒀀", "a".repeat(20_000), "0190a1b2-0000-7000"],
);
const text = fc.oneof(tricks, fc.string({ unit: "binary", maxLength: 60 }));
const id = fc.oneof({ arbitrary: fc.uuid(), weight: 3 }, { arbitrary: text, weight: 1 });

const almostRight = fc.record(
  {
    model: fc.oneof(fc.constantFrom(...catalogue.map((model) => model.id)), text),
    input: fc.oneof(fc.dictionary(text, fc.anything()), fc.record({ prompt: text })),
    references: fc.anything(),
    parentId: id,
    constructor: text,
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.stringify(value)),
  almostRight.map((value) => JSON.stringify(value, (_, inner: unknown) => plain(inner))),
  fc.record({ passcode: text, name: text }).map((value) => JSON.stringify(value)),
  text,
  fc.constantFrom("[".repeat(100_000), '{"a":'.repeat(5_000), '"', "1".repeat(700_000)),
  fc.constant('{"__proto__":{"x":1},"constructor":{"prototype":{}}}'),
);
const query = fc.oneof(
  fc.constant(""),
  fc.dictionary(text, text, { maxKeys: 4 }).map((pairs) => `?${queryOf(pairs)}`),
  fc
    .tuple(fc.constantFrom("cursor", "limit", "state", "from", "to", "download", "variant"), text)
    .map((pair) => `?${queryOf(Object.fromEntries([pair]))}`),
);
const type = fc.constantFrom("application/json", "application/json", "text/plain", "image/png", "");
const call = fc.record({ route: fc.constantFrom(...routes), id, key: id, type, body, query });

it("5,000 calls of all routes with whatever comes to mind get no 5xx and no secret", async () => {
  cookie = await signIn();
  const seed = Number(process.env.SEED ?? 20261121);
  await fc.assert(
    fc.asyncProperty(call, async ({ route, id, key, type, body, query }) => {
      const answer = await ask(route, {
        query,
        body,
        params: { id },
        headers: {
          cookie,
          "content-type": type,
          "sec-fetch-site": "same-origin",
          "idempotency-key": headerOf(key),
        },
      });
      expect(answer.status).toBeLessThan(500);
      expectNoSecret(await answer.text());
      // Signing out is one of the calls, and right at that.
      if (route.method === "DELETE" && route.address === "/api/session") cookie = await signIn();
    }),
    { numRuns: 5_000, seed },
  );
  expectNoSecret(lines.join("\n"));
}, 300_000);

function expectNoSecret(told: string): void {
  expect(told).not.toContain("canary-key");
  expect(told).not.toContain(passcode);
  expect(told).not.toContain(easel.folder);
  expect(told).not.toMatch(/node_modules|\.ts:\d+/);
}

/** Counted like every try: the clock goes on a minute, so that the test's own do not add up. */
async function signIn(): Promise<string> {
  vi.setSystemTime(Date.now() + 61_000);
  const door = routes.find(
    ({ address, method }) => address === "/api/session" && method === "POST",
  );
  if (door === undefined) throw new Error("There is no door.");
  const answer = await ask(door, {
    body: JSON.stringify({ passcode }),
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
  });
  expect(answer.status).toBe(204);
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

function queryOf(pairs: Record<string, string>): string {
  return Object.entries(pairs)
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join("&");
}

/** Lone surrogates cannot be escaped. */
function escaped(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** A header holds Latin-1 without line breaks. */
function headerOf(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, "").slice(0, 200);
}

/** What JSON cannot say at all. */
function plain(value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
