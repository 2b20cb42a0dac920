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
  segmind = createSegmind({
    apiKey: "canary-key",
    apiUrl: server.url,
    timeouts: { readMs: 1_000 },
  });
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
    ["images, as a text", { images: [picture] }, null],
    [
      "output, since images has none of Segmind's",
      { images: [{ url: "?" }], output: picture },
      null,
    ],
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
    ["a 503 of JSON", { status: 503, body: { error: "overloaded" } }],
    ["a redirect", { status: 302, headers: { location: "/v2/requests/other" } }],
    ["a reset", "reset"],
    ["silence", "hang"],
    ["a body that stalls", "stall"],
    ["an endless answer", { body: new Uint8Array(2_000_000) }],
    ["a 200 of HTML", { body: "<html>" }],
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

  it.each(["moderation_blocked", "our safety system", "Content policy", "was flagged"])(
    "takes %j for moderation",
    async (error) => {
      server.script({ status: 422, body: { status: "FAILED", error } });
      expect(await segmind.poll(model)).toMatchObject({
        kind: "refused",
        reason: "moderated",
        status: 422,
        detail: error,
      });
    },
  );

  it("takes a gateway's page for no word on the job, whatever it says", async () => {
    server.script({ status: 400, body: "<html>This call was flagged for your safety.</html>" });
    expect(await segmind.poll(model)).toMatchObject({ kind: "unreachable" });
  });

  it.each([400, 422])(
    "takes moderation's words in a %d without a status for no word on the job",
    async (status) => {
      server.script({ status, body: { error: "Rejected by the safety system" } });
      expect(await segmind.poll(model)).toMatchObject({ kind: "refused", reason: "other" });
    },
  );

  it("finds a finished picture also where the status is told in small letters", async () => {
    server.script({ body: { status: "completed", output: picture } });
    expect(await segmind.poll(model)).toMatchObject({ kind: "completed" });
  });

  it.each(["../../v1/get-user-credits", hexId, "", `${id}/status`, `${id}?a=b`])(
    "asks for no record under %j, which is no id",
    async (requestId) => {
      server.script({});
      expect(await segmind.poll({ kind: "model", requestId })).toEqual({ kind: "gone" });
      expect(server.received).toEqual([]);
    },
  );

  it("carries the key in its own header alone", async () => {
    server.script({ body: { status: "QUEUED" } });
    await segmind.poll(model);
    expect(server.received[0]?.headers).toMatchObject({ "x-api-key": "canary-key" });
    expect(server.received[0]?.headers).not.toHaveProperty("authorization");
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
    ["a list after other outputs", [{ value: { data: "a chair", type: "text" } }, ...output]],
    ["a list of plain values", [{ keyname: "image", value: picture }]],
  ])("finds the picture in an output that is %s", async (_, said) => {
    server.script({ body: { status: "COMPLETED", output: said } });
    expect(await segmind.poll(workflow)).toEqual({
      kind: "completed",
      outputUrl: picture,
      costMicroUsd: null,
    });
    expect(server.received[0]).toMatchObject({ path: `/workflows/request/${hexId}` });
    expect(server.received[0]?.headers).toMatchObject({
      "x-api-key": "canary-key",
      authorization: "Bearer canary-key",
    });
  });

  it("finds it queued, and gone after its hour", async () => {
    server.script({ body: { status: "QUEUED", output: null } });
    expect(await segmind.poll(workflow)).toEqual({ kind: "pending", status: "queued" });
    server.script({ status: 404, body: "<html>" });
    expect(await segmind.poll(workflow)).toEqual({ kind: "gone" });
  });

  it("takes an id with dashes as well", async () => {
    server.script({ body: { status: "PROCESSING" } });
    expect(await segmind.poll({ kind: "workflow", requestId: id })).toMatchObject({
      kind: "pending",
    });
    expect(server.received).toMatchObject([{ path: `/workflows/request/${id}` }]);
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
