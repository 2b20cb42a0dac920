import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createSegmind, type Segmind } from "./client";
import { type SegmindOptions, settingsOf } from "./options";
import { sendWithKey } from "./send";
import { type ScriptedServer, startScriptedServer } from "./testing/scripted-server";

const key = "canary-key";
const id = "0190a1b2-0000-7000-8000-000000007f3a";
const model = { kind: "model", slug: "gpt-image-2" } as const;
const workflow = { kind: "workflow", slug: "69f64e665456d2c942098b3a-v1" } as const;
const file = {
  contentType: "image/png",
  sizeBytes: 3,
  stream: () => new Blob([new Uint8Array(3)]).stream(),
} as const;

let api: ScriptedServer;
let storage: ScriptedServer;
let elsewhere: ScriptedServer;
let options: SegmindOptions;

beforeAll(async () => {
  [api, storage, elsewhere] = await Promise.all([
    startScriptedServer(),
    startScriptedServer(),
    startScriptedServer(),
  ]);
  options = { apiKey: key, apiUrl: api.url, storageUrl: storage.url };
});

afterEach(() => {
  for (const server of [api, storage, elsewhere]) server.script({});
});

afterAll(async () => {
  await Promise.all([api.stop(), storage.stop(), elsewhere.stop()]);
});

/** Every call there is, each with what came of it. */
function everyCall(segmind: Segmind): Promise<object>[] {
  return [
    segmind.submit(model, {}),
    segmind.submit(workflow, {}),
    segmind.poll({ kind: "model", requestId: id }),
    segmind.poll({ kind: "workflow", requestId: id }),
    segmind.balance(),
    segmind.upload(file),
    segmind.download(`${storage.url}/a.png`),
  ];
}

describe("the key", () => {
  it("is in x-api-key of the calls to the API and the storage, and nowhere else", async () => {
    const answer = { body: { poll_url: elsewhere.url, status_url: elsewhere.url } };
    for (const server of [api, storage]) server.script(answer);
    await Promise.all(everyCall(createSegmind(options)));
    const keyed = [...api.received, ...storage.received.filter(({ method }) => method === "POST")];
    expect(keyed).toHaveLength(6);
    for (const { headers, path, body } of keyed) {
      const { "x-api-key": inHeader, authorization, ...rest } = headers;
      expect(inHeader).toBe(key);
      const bearer = path.startsWith("/workflows/") ? `Bearer ${key}` : undefined;
      expect(authorization).toBe(bearer);
      expect(JSON.stringify([rest, path, body])).not.toContain(key);
    }
    const downloads = storage.received.filter(({ method }) => method === "GET");
    expect(downloads).toHaveLength(1);
    expect(JSON.stringify(downloads)).not.toContain(key);
    expect(elsewhere.received).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])("is not carried along by a %i", async (status) => {
    for (const server of [api, storage]) {
      server.script({ status, headers: { location: elsewhere.url } });
    }
    await Promise.all(everyCall(createSegmind(options)));
    expect([...api.received, ...storage.received]).toHaveLength(7);
    expect(elsewhere.received).toEqual([]);
  });

  it("is refused to every other origin by the one function that knows it", async () => {
    const settings = settingsOf(options);
    const call = { method: "GET", timeoutMs: 1_000 } as const;
    for (const address of [elsewhere.url, `${api.url}@${new URL(elsewhere.url).host}/v2/x`]) {
      await expect(sendWithKey(settings, address, call)).rejects.toThrow("own hosts only");
    }
    expect(elsewhere.received).toEqual([]);
  });

  it.each(["/", "@evil.example/x", "//evil.example/x", "../../x"])(
    "stays with the API whatever the slug: %s",
    async (slug) => {
      await createSegmind(options).submit({ kind: "workflow", slug }, {});
      expect(api.received).toHaveLength(1);
    },
  );

  it.each([400, 401, 406, 422, 500])("stands in no detail when a %i quotes it", async (status) => {
    const error = `Invalid API key ${key}. ${"x".repeat(250)} ${key} ${key}`;
    for (const server of [api, storage]) {
      server.script({ status, body: { status: "FAILED", error } });
    }
    const outcomes = await Promise.all(everyCall(createSegmind(options)));
    const text = JSON.stringify(outcomes);
    expect(text).toContain("Invalid API key [key]");
    expect(text).not.toContain(key);
    expect(text).not.toContain("canary");
  });

  it.each(["", "two\nlines", "käse", "with space"])(
    "is refused at once, and not quoted, when no header can carry it: %j",
    (apiKey) => {
      expect(() => createSegmind({ ...options, apiKey })).toThrow("Expected an API key");
    },
  );
});

describe("a client", () => {
  it("gives every call a time limit and lets none follow a redirect", async () => {
    const inits: RequestInit[] = [];
    const watched: typeof fetch = (input, init) => {
      inits.push(init ?? {});
      return fetch(input, init);
    };
    await Promise.all(everyCall(createSegmind({ ...options, fetch: watched })));
    expect(inits).toHaveLength(7);
    for (const { signal, redirect } of inits) {
      expect(signal).toBeInstanceOf(AbortSignal);
      expect(redirect).toBe("error");
    }
  });

  it("sends each call once, whatever is wrong with the answer", async () => {
    for (const script of [{ status: 500 }, { status: 503 }, { status: 429 }, "reset"] as const) {
      for (const server of [api, storage]) server.script(script);
      await Promise.all(everyCall(createSegmind(options)));
      expect([...api.received, ...storage.received]).toHaveLength(7);
    }
  });

  it("sends nothing before it is asked to, and takes an address with a slash behind it", async () => {
    const segmind = createSegmind({ ...options, apiUrl: `${api.url}/` });
    expect(api.received).toEqual([]);
    await segmind.balance();
    expect(api.received).toMatchObject([{ path: "/v1/get-user-credits" }]);
  });

  it("refuses an address that is none at once", () => {
    expect(() => createSegmind({ ...options, apiUrl: "segmind" })).toThrow("Invalid URL");
  });
});
