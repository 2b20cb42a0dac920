import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSegmind, type Segmind } from "./client";
import { type ScriptedServer, startScriptedServer, type Script } from "./testing/scripted-server";

const id = "0190a1b2-0000-7000-8000-000000007f3a";
const hexId = "0190a1b2000070008000000000007f3a";
const model = { kind: "model", slug: "gpt-image-2" } as const;
const workflow = { kind: "workflow", slug: "69f64e665456d2c942098b3a-v1" } as const;
const chair = { prompt: "a chair" };
const html = { "content-type": "text/html" };
let server: ScriptedServer;
let v2: Segmind;
let v1: Segmind;

/** Every way to spend money. */
const ways = [
  { way: "v2", send: () => v2.submit(model, chair) },
  { way: "v1", send: () => v1.submit(model, chair) },
  { way: "a workflow", send: () => v2.submit(workflow, chair) },
];

beforeAll(async () => {
  server = await startScriptedServer();
  const options = {
    apiKey: "canary-key",
    apiUrl: server.url,
    storageUrl: server.url,
    timeouts: { submitMs: 1_000, blockingMs: 1_000 },
  };
  v2 = createSegmind(options);
  v1 = createSegmind({ ...options, transport: "v1" });
});

afterAll(() => server.stop());

describe("a submit", () => {
  it("hands a model's request to its queue, with the key in its own header", async () => {
    server.script({ body: { request_id: id, status: "QUEUED" } });
    expect(await v2.submit(model, chair)).toEqual({ kind: "accepted", requestId: id });
    expect(server.received).toHaveLength(1);
    const [sent] = server.received;
    expect(sent).toMatchObject({
      method: "POST",
      path: "/v2/gpt-image-2",
      body: '{"prompt":"a chair"}',
    });
    expect(sent?.headers).toMatchObject({
      "x-api-key": "canary-key",
      "content-type": "application/json",
    });
    expect(sent?.headers).not.toHaveProperty("authorization");
  });

  it("starts a workflow with both headers, since its page and its gateway want different ones", async () => {
    server.script({
      body: { request_id: hexId, poll_url: `${server.url}/workflows/request/${hexId}` },
    });
    expect(await v2.submit(workflow, chair)).toEqual({ kind: "accepted", requestId: hexId });
    expect(server.received[0]).toMatchObject({ path: "/workflows/69f64e665456d2c942098b3a-v1" });
    expect(server.received[0]?.headers).toMatchObject({
      "x-api-key": "canary-key",
      authorization: "Bearer canary-key",
    });
  });

  it("finds a workflow's id in the address to poll, if that is the API's own", async () => {
    server.script({ body: { poll_url: `${server.url}/workflows/request/${hexId}` } });
    expect(await v2.submit(workflow, chair)).toEqual({ kind: "accepted", requestId: hexId });
    server.script({ body: { poll_url: `https://evil.example/workflows/request/${hexId}` } });
    expect(await v2.submit(workflow, chair)).toMatchObject({ kind: "unknown" });
    expect(server.received).toHaveLength(1);
  });

  it("starts a workflow the same way when v1 is set, which knows no workflows", async () => {
    server.script({ body: { request_id: hexId } });
    expect(await v1.submit(workflow, chair)).toEqual({ kind: "accepted", requestId: hexId });
    server.script({ body: { request_id: id } });
    expect(await v1.submit(workflow, chair)).toEqual({ kind: "accepted", requestId: id });
  });

  it.each<[status: number, body: object | string, reason: string]>([
    [400, { error: "Invalid value for size" }, "rejected_value"],
    [400, { error: "Rejected by our safety system" }, "moderated"],
    [401, { error: "Invalid API key" }, "key_rejected"],
    [403, { message: "Not permitted" }, "model_forbidden"],
    [404, { detail: "Model not found" }, "not_found"],
    [405, "<html>Not allowed</html>", "other"],
    [406, "", "out_of_credits"],
    [406, { error: "Insufficient credits" }, "out_of_credits"],
    [406, { error: { message: "Your balance is too low" } }, "out_of_credits"],
    [406, { error: "Unsupported Content-Type" }, "wrong_content_type"],
    [406, { error: "Value of width was rejected" }, "other"],
    [406, { error: "Team limit reached" }, "other"],
    [408, "Request timeout", "other"],
    [410, { error: "Retired" }, "retired"],
    [418, "I am a teapot", "other"],
    [422, { error: "Moderation blocked this" }, "moderated"],
    [422, { detail: [{ msg: "field required" }] }, "rejected_value"],
    [422, { status: "FAILED", error: "The model gave up" }, "job_failed"],
    [422, { status: "FAILED", error: "Flagged by content policy" }, "moderated"],
    [451, { error: "Not here" }, "other"],
    [500, { error: "Parameter reached the model" }, "server_refused"],
    [500, { message: "Parameter reached the model" }, "server_refused"],
  ])("that is answered %i %j is refused as %s", async (status, body, reason) => {
    for (const { send } of ways) {
      server.script({ status, body });
      expect(await send()).toMatchObject({ kind: "refused", status, reason });
      expect(server.received).toHaveLength(1);
    }
  });

  it("that meets the rate limit says when it ends, as far as Segmind does", async () => {
    const resetAt = new Date("2026-11-21T12:00:30Z");
    const headers = { "x-rate-limit-reset-at-utc": "2026-11-21T12:00:30" };
    for (const { send } of ways) {
      server.script({ status: 429, headers });
      expect(await send()).toEqual({ kind: "rate_limited", resetAt });
      server.script({ status: 429, body: "slow down" });
      expect(await send()).toEqual({ kind: "rate_limited", resetAt: null });
      expect(server.received).toHaveLength(1);
    }
  });

  it.each<[string, Script]>([
    ["502", { status: 502, body: "Bad Gateway", headers: html }],
    ["503", { status: 503, body: { error: "overloaded" } }],
    ["504", { status: 504, body: "", headers: html }],
    ["a 500 of HTML", { status: 500, body: "<html>", headers: html }],
    ["an empty 500", { status: 500 }],
    ["a 500 that does not say why", { status: 500, body: { request_id: "" } }],
    ["520", { status: 520, body: { error: "Web server is returning an unknown error" } }],
    ["a reset", "reset"],
    ["silence", "hang"],
    ["half a body", "half body"],
    ["a body that stalls", "stall"],
    ["an empty 200", {}],
    ["a 204", { status: 204 }],
    ["a 200 without an id", { body: { status: "QUEUED" } }],
    ["a 200 with an id that is none", { body: { request_id: "../../v1/get-user-credits" } }],
    ["a 200 of HTML", { body: "<html>", headers: html }],
    ["a 301", { status: 301, headers: { location: "/v2/gpt-image-2" } }],
    ["a 307", { status: 307, headers: { location: "/v2/gpt-image-2" } }],
    ["an endless answer", { body: new Uint8Array(2_000_000) }],
    ["an endless refusal", { status: 400, body: new Uint8Array(2_000_000) }],
  ])("answered by %s may be charged: it is unknown, and posted once", async (_, script) => {
    for (const { send } of ways) {
      server.script(script);
      expect(await send()).toMatchObject({ kind: "unknown" });
      expect(server.received).toHaveLength(1);
    }
  });

  it("says in its detail what became of the connection", async () => {
    server.script("reset");
    expect(await v2.submit(model, chair)).toMatchObject({
      detail: expect.stringContaining("UND_ERR_SOCKET"),
    });
  });

  it.each(ways)(
    "is posted once over $way, also on a connection that was used before",
    async (way) => {
      server.script({ body: { request_id: id } });
      await way.send();
      server.script("reset");
      expect(await way.send()).toMatchObject({ kind: "unknown" });
      expect(server.received).toHaveLength(1);
    },
  );

  it("that found nobody listening was provably not delivered", async () => {
    const gone = await startScriptedServer();
    await gone.stop();
    const client = createSegmind({ apiKey: "canary-key", apiUrl: gone.url });
    expect(await client.submit(model, chair)).toMatchObject({
      kind: "undelivered",
      detail: expect.stringContaining("ECONNREFUSED"),
    });
  });

  it("that found no such host was provably not delivered", async () => {
    const client = createSegmind({ apiKey: "canary-key", apiUrl: "http://no-such-host.invalid" });
    expect(await client.submit(model, chair)).toMatchObject({ kind: "undelivered" });
  });
});
