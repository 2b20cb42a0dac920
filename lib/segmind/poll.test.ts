import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSegmind, type Segmind } from "./client";
import { type Script, type ScriptedServer, startScriptedServer } from "./testing/scripted-server";

const id = "0190a1b2-0000-7000-8000-000000007f3a";
const hexId = "0190a1b2000070008000000000007f3a";
const model = { kind: "model", requestId: id } as const;
const workflow = { kind: "workflow", requestId: hexId } as const;
const picture = "https://images.segmind.com/outputs/a.png";
let server: ScriptedServer;
let segmind: Segmind;

beforeAll(async () => {
  server = await startScriptedServer();
  segmind = createSegmind({ apiKey: "canary-key", apiUrl: server.url, timeouts: { readMs: 300 } });
});

afterAll(() => server.stop());

describe("a poll of a model's job", () => {
  it.each([
    ["QUEUED", "queued"],
    ["PROCESSING", "processing"],
  ])("finds it %s, in one call", async (said, status) => {
    server.script({ body: { status: said } });
    expect(await segmind.poll(model)).toEqual({ kind: "pending", status });
    expect(server.received).toMatchObject([{ method: "GET", path: `/v2/requests/${id}` }]);
  });

  it.each<[string, object, number | null]>([
    ["images", { images: [{ url: picture }], metrics: { cost: 0.165 } }, 165_000],
    ["output", { output: picture, metrics: { cost: "0.2" } }, 200_000],
    ["output, without a cost", { output: picture }, null],
    ["output, with a cost that is none", { output: picture, metrics: { cost: -1 } }, null],
  ])("finds it completed, with the picture in %s", async (_, told, costMicroUsd) => {
    server.script({ body: { status: "COMPLETED", ...told } });
    expect(await segmind.poll(model)).toEqual({
      kind: "completed",
      outputUrl: picture,
      costMicroUsd,
    });
  });

  it("reads the body's status before the HTTP status: a failed job comes with 422", async () => {
    server.script({ status: 422, body: { status: "FAILED", error: "The model gave up." } });
    expect(await segmind.poll(model)).toMatchObject({ kind: "refused", reason: "job_failed" });
    server.script({ status: 422, body: { status: "FAILED", error: "moderation_blocked" } });
    expect(await segmind.poll(model)).toMatchObject({ kind: "refused", reason: "moderated" });
  });

  it.each<[string, Script]>([
    ["a 502", { status: 502 }],
    ["a 500 of HTML", { status: 500, body: "<html>" }],
    ["a reset", "reset"],
    ["silence", "hang"],
    ["half a body", "half body"],
    ["a status it does not know", { body: { status: "NAPPING" } }],
    ["COMPLETED without an address", { body: { status: "COMPLETED" } }],
    [
      "COMPLETED with an address elsewhere",
      { body: { status: "COMPLETED", output: "http://evil.example/a.png" } },
    ],
  ])("says unreachable for %s, so that it is looked at again", async (_, script) => {
    server.script(script);
    expect(await segmind.poll(model)).toMatchObject({ kind: "unreachable" });
  });

  it("tells a record that is gone from a limit and from a refused key", async () => {
    server.script({ status: 404, body: { error: "Not found" } });
    expect(await segmind.poll(model)).toEqual({ kind: "gone" });
    server.script({ status: 429 });
    expect(await segmind.poll(model)).toEqual({ kind: "rate_limited", resetAt: null });
    server.script({ status: 401, body: { error: "Invalid API key" } });
    expect(await segmind.poll(model)).toMatchObject({ kind: "refused", reason: "key_rejected" });
  });
});

describe("a poll of a workflow", () => {
  const output = [{ keyname: "image", value: { data: picture, type: "image" } }];

  it.each<[string, unknown]>([
    ["a JSON text", JSON.stringify(output)],
    ["a list", output],
  ])("finds the picture in an output that is %s", async (_, said) => {
    server.script({ body: { status: "COMPLETED", output: said } });
    expect(await segmind.poll(workflow)).toEqual({
      kind: "completed",
      outputUrl: picture,
      costMicroUsd: null,
    });
    expect(server.received[0]).toMatchObject({ path: `/workflows/request/${hexId}` });
    expect(server.received[0]?.headers).toMatchObject({ authorization: "Bearer canary-key" });
  });

  it.each<[string, object]>([
    ["error", { error: "flagged" }],
    ["error_message, a text", { error_message: "flagged" }],
    ["error_message, an object", { error_message: { message: "flagged" } }],
    ["error_message, a list", { error_message: ["one", { error: "flagged" }] }],
  ])("reads why it failed from %s", async (_, told) => {
    server.script({ body: { status: "FAILED", ...told } });
    expect(await segmind.poll(workflow)).toMatchObject({ kind: "refused", reason: "moderated" });
  });
});
