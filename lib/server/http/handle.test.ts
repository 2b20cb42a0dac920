import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { failureBodySchema } from "@/lib/contract/failure";
import { hearLog } from "../../../scripts/testing/hear-log";
import { type Call, handle } from "./handle";
import { readJson } from "../requests/read-json";

let folder: string;
hearLog();
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "easel-handle-"));
  vi.stubEnv("EASEL_DATA_DIR", folder);
});
afterAll(() => rm(folder, { recursive: true }));

const host = "easel.example";
const absent = undefined;
const sites = [absent, "same-origin", "same-site", "cross-site", "none", "junk"];
const origins = [
  absent,
  `https://${host}`,
  `http://${host}`,
  `https://${host}:8443`,
  "https://evil.example",
  "null",
];
const types = [absent, "application/json", "text/plain", "application/x-www-form-urlencoded"];
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

const combinations = sites.flatMap((site) =>
  origins.flatMap((origin) =>
    types.flatMap((type) => methods.map((method) => ({ site, origin, type, method }))),
  ),
);

/** What the design says, written without a look at the code. */
function expectedStatus({ site, origin, type, method }: (typeof combinations)[number]): number {
  if (method === "GET") return 200;
  const isOurs =
    site === absent
      ? origin === `https://${host}` || origin === `http://${host}`
      : site === "same-origin";
  if (!isOurs) return 403;
  return type === "application/json" ? 200 : 415;
}

async function act({ request }: Call): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") await readJson(request);
  return new Response("fine");
}

const route = handle({ GET: act, POST: act, PUT: act, PATCH: act, DELETE: act });

const at = { params: Promise.resolve({}) };

it("lets in exactly those of 720 combinations of site, origin, type and method that are ours", async () => {
  expect(combinations).toHaveLength(720);
  const wrong: object[] = [];
  for (const combination of combinations) {
    const { site, origin, type, method } = combination;
    const headers = new Headers({ host });
    if (site !== absent) headers.set("sec-fetch-site", site);
    if (origin !== absent) headers.set("origin", origin);
    const body = method === "GET" ? null : new TextEncoder().encode("{}");
    const request = new Request(`https://${host}/api/x`, { method, headers, body });
    if (type !== absent) request.headers.set("content-type", type);
    const { status } = await route[method](request, at);
    if (status !== expectedStatus(combination)) wrong.push({ ...combination, status });
  }
  expect(wrong).toEqual([]);
});

it("refuses the methods it has no act for in words, and says which it has", async () => {
  const { DELETE, HEAD, OPTIONS } = handle({ GET: act, POST: act });
  const headers = { host, "sec-fetch-site": "same-origin" };
  const ask = (method: string) => new Request(`https://${host}/api/x`, { method, headers });
  const allow = "GET, HEAD, POST, OPTIONS";
  const refused = await DELETE(ask("DELETE"), at);
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, allow]);
  expect(failureBodySchema.parse(await refused.json()).error).toMatchObject({
    code: "wrong_method",
    message: `This address does not take DELETE, only ${allow}.`,
    charged: "no",
  });
  expect((await HEAD(ask("HEAD"), at)).status).toBe(200);
  const told = await OPTIONS(ask("OPTIONS"), at);
  expect([told.status, told.headers.get("allow")]).toEqual([204, allow]);
});
