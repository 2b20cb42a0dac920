import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { creditsSchema } from "@/lib/contract/credits";
import { generationBodySchema, generationListSchema } from "@/lib/contract/generation";
import { hearLog } from "../../scripts/testing/hear-log";
import { failureOf } from "../testing/failure-of";
import { openRoutes } from "../testing/open-routes";
import { POST as cancel } from "./generations/[id]/cancel/route";
import { GET as image } from "./generations/[id]/image/route";
import { GET as one } from "./generations/[id]/route";
import { GET as list, POST as create } from "./generations/route";
import { GET as nowhere } from "./[...path]/route";
import { GET as credits } from "./credits/route";
import { GET as health } from "./health/route";

const origin = "http://localhost:3000";
const chair = { model: "gpt-image-2", input: { prompt: "a chair", quality: "low" } };
let easel: Awaited<ReturnType<typeof openRoutes>>;

hearLog();
beforeAll(async () => {
  easel = await openRoutes({ EASEL_MAX_RUNNING: "1" });
});

afterAll(() => easel.close());

type Sent = {
  readonly body?: BodyInit;
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
};

function post({
  body = JSON.stringify(chair),
  key = crypto.randomUUID(),
  headers = {},
}: Sent = {}) {
  const request = new Request(`${origin}/api/generations`, {
    method: "POST",
    body,
    headers: {
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      ...(key === null ? {} : { "Idempotency-Key": key }),
      ...headers,
    },
  });
  return create(request, at({}));
}

function get(route: typeof one, address: string, params: Record<string, string> = {}) {
  return route(new Request(`${origin}${address}`), at(params));
}

function at(params: Record<string, string>) {
  return { params: Promise.resolve(params) };
}

describe("what cannot be right reaches Segmind zero times:", () => {
  const withInput = (input: object) => JSON.stringify({ ...chair, input });

  it.each<[string, Sent, number, string]>([
    ["no JSON", { body: "a chair" }, 400, "bad_request"],
    ["an array", { body: "[]" }, 400, "invalid_input"],
    ["wrong types", { body: withInput({ prompt: ["a"], quality: 3 }) }, 400, "invalid_input"],
    ["an unknown model", { body: JSON.stringify({ ...chair, model: "x" }) }, 400, "unknown_model"],
    ["an unknown parameter", { body: withInput({ prompt: "a", n: 4 }) }, 400, "invalid_input"],
    [
      "a picture's address among the values",
      { body: withInput({ prompt: "a", image_urls: ["http://169.254.169.254/"] }) },
      400,
      "invalid_input",
    ],
    [
      "an address for a reference",
      { body: JSON.stringify({ ...chair, references: ["https://evil.example/a.png"] }) },
      400,
      "invalid_input",
    ],
    [
      "a prompt of 40,000 characters",
      { body: withInput({ prompt: "x".repeat(40_000) }) },
      400,
      "invalid_input",
    ],
    [
      "an absurd size",
      { body: withInput({ prompt: "a", width: -1, height: 1e308 }) },
      400,
      "invalid_input",
    ],
    ["a body of 10 MB", { body: withInput({ prompt: "x".repeat(10_000_000) }) }, 413, "too_large"],
    [
      "another content type",
      { headers: { "Content-Type": "text/plain" } },
      415,
      "wrong_content_type",
    ],
    ["no id", { key: null }, 400, "missing_idempotency_key"],
    ["an id that is no UUID", { key: "1" }, 400, "missing_idempotency_key"],
    ["another site", { headers: { "Sec-Fetch-Site": "cross-site" } }, 403, "other_site"],
  ])("%s", async (_, sent, status, code) => {
    const before = easel.posts.length;
    expect(await failureOf(await post(sent))).toMatchObject({ status, code, charged: "no" });
    expect(easel.posts).toHaveLength(before);
  });

  it("names each wrong field in words", async () => {
    const { fields } = await failureOf(
      await post({ body: withInput({ prompt: "", quality: "best", n: 4 }) }),
    );
    expect(fields).toEqual({
      prompt: "Write a prompt first.",
      quality: "Quality must be auto, low, medium or high.",
      n: 'GPT Image 2 has no parameter "n".',
    });
  });
});

describe("a generation over HTTP", () => {
  it("is stored with 202, listed, told by its id, and the same for the same key", async () => {
    const key = crypto.randomUUID();
    const response = await post({ key: key.toUpperCase() });
    expect(response.status).toBe(202);
    const { generation } = generationBodySchema.parse(await response.json());
    expect(generation).toMatchObject({ id: key, model: "gpt-image-2", estimateUsd: 0.005 });

    const again = generationBodySchema.parse(await (await post({ key })).json());
    expect(again.generation.createdAt).toBe(generation.createdAt);
    const told = generationBodySchema.parse(
      await (await get(one, `/api/generations/${key}`, { id: key })).json(),
    );
    expect(told.generation.id).toBe(key);
    const { items } = generationListSchema.parse(
      await (await get(list, "/api/generations?limit=1")).json(),
    );
    expect(items.map(({ id }) => id)).toEqual([key]);
    await expect.poll(() => easel.posts.length).toBe(1);
  });

  it("is refused when its id was used for another body", async () => {
    const key = crypto.randomUUID();
    await post({ key });
    const other = await post({
      key,
      body: JSON.stringify({ ...chair, input: { prompt: "a table" } }),
    });
    expect(await failureOf(other)).toMatchObject({ status: 409, code: "other_body" });
  });

  it("waits in line behind the one that runs, and can be cancelled there", async () => {
    const key = crypto.randomUUID();
    const { generation } = generationBodySchema.parse(await (await post({ key })).json());
    expect(generation).toMatchObject({ state: "waiting", waitingFor: "slot" });

    const request = new Request(`${origin}/api/generations/${key}/cancel`, {
      method: "POST",
      headers: { "Sec-Fetch-Site": "same-origin" },
    });
    const cancelled = generationBodySchema.parse(
      await (await cancel(request, at({ id: key }))).json(),
    );
    expect(cancelled.generation.state).toBe("cancelled");
    const { items } = generationListSchema.parse(
      await (await get(list, "/api/generations")).json(),
    );
    expect(items.map(({ id }) => id)).not.toContain(key);
  });

  it("is paged by a cursor without gap or repeat", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = generationListSchema.parse(
        await (await get(list, `/api/generations?limit=1${cursor}`)).json(),
      );
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor === null ? "" : `&cursor=${page.nextCursor}`;
    } while (cursor !== "");
    const whole = generationListSchema.parse(await (await get(list, "/api/generations")).json());
    expect(seen).toEqual(whole.items.map(({ id }) => id));
  });

  it.each(["?limit=0", "?limit=101", "?limit=x", "?cursor=x", "?colour=red"])(
    "is not listed for %s, and the answer says why",
    async (query) => {
      const failure = await failureOf(await get(list, `/api/generations${query}`));
      expect(failure).toMatchObject({ status: 400, code: "invalid_input" });
      expect(Object.keys(failure.fields ?? {})).toHaveLength(1);
    },
  );

  it.each(["x", "0190a1b2-0000-7000-8000-000000000000", "../credits"])(
    "is not found as %s",
    async (id) => {
      expect(await failureOf(await get(one, "/", { id }))).toMatchObject({ status: 404 });
      expect(await failureOf(await get(image, "/", { id }))).toMatchObject({ status: 404 });
    },
  );
});

describe("an address that is nobody's", () => {
  it("answers in the one shape of every failure", async () => {
    const request = new Request(`${origin}/api/pictures`);
    const response = await nowhere(request, { params: Promise.resolve({ path: ["pictures"] }) });
    expect(await failureOf(response)).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("the account", () => {
  it("tells credits, the day's budget and what is held of it", async () => {
    const told = creditsSchema.parse(await (await get(credits, "/api/credits")).json());
    expect(told).toMatchObject({
      mode: "live",
      credits: 12.5,
      freeCredits: 0.018,
      totalUsd: 12.518,
      budget: { dayUsd: 20, spentUsd: 0 },
    });
    expect(told.budget.heldUsd).toBeGreaterThan(0);
  });

  it("is healthy, and says so without a secret or a path", async () => {
    const response = await get(health, "/api/health");
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      status: "ok",
      mode: "live",
      database: "ok",
      files: "ok",
    });
    expect(text).not.toContain("canary-key");
    expect(text).not.toContain(easel.folder);
  });
});
