import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSegmind, type Segmind } from "./client";
import { type Script, type ScriptedServer, startScriptedServer } from "./testing/scripted-server";

const id = "0190a1b2-0000-7000-8000-000000007f3a";
const model = { kind: "model", slug: "gpt-image-2" } as const;
const chair = { prompt: "a chair" };
const address = "https://images.segmind.com/a.png";
let server: ScriptedServer;
let v1: Segmind;
let impatient: Segmind;

beforeAll(async () => {
  server = await startScriptedServer();
  const options = { apiKey: "canary-key", apiUrl: server.url, transport: "v1" } as const;
  v1 = createSegmind(options);
  impatient = createSegmind({ ...options, timeouts: { blockingMs: 2_000 } });
});

afterAll(() => server.stop());

describe("a blocking submit", () => {
  const png = Buffer.from("89504e470d0a1a0a", "hex");
  const told = { "x-cost": "0.154", "x-request-id": "job" };

  it("gives the picture itself, with its cost", async () => {
    server.script({ body: png, headers: { ...told, "content-type": "image/png" } });
    const outcome = await v1.submit(model, chair);
    expect(outcome).toMatchObject({ kind: "answered", requestId: "job", costMicroUsd: 154_000 });
    expect(server.received[0]).toMatchObject({ method: "POST", path: "/v1/gpt-image-2" });
    if (outcome.kind !== "answered" || !("bytes" in outcome.picture)) throw new Error("No bytes.");
    expect(Buffer.from(outcome.picture.bytes)).toEqual(png);
  });

  it.each<[string, Script]>([
    ["raw, whatever their type is said to be", { body: png }],
    ["base64 in image", { body: { image: png.toString("base64") } }],
    ["base64 in images", { body: { images: [png.toString("base64")] } }],
    ["base64 in data[0].b64_json", { body: { data: [{ b64_json: png.toString("base64") }] } }],
    [
      "a data address in output",
      { body: { output: `data:image/png;base64,${png.toString("base64")}` } },
    ],
  ])("takes the bytes: %s", async (_, script) => {
    server.script(script);
    const outcome = await v1.submit(model, chair);
    if (outcome.kind !== "answered" || !("bytes" in outcome.picture)) throw new Error("No bytes.");
    expect(Buffer.from(outcome.picture.bytes)).toEqual(png);
  });

  it.each<[string, object]>([
    ["image", { image: address }],
    ["images", { images: [{ url: address }] }],
    ["output", { output: address }],
    ["data[0].url", { data: [{ url: address }] }],
  ])("takes an address of Segmind's in %s", async (_, body) => {
    server.script({ body });
    expect(await v1.submit(model, chair)).toEqual({
      kind: "answered",
      picture: { url: address },
      requestId: null,
      costMicroUsd: null,
    });
  });

  it.each<[string, Script]>([
    ["an address elsewhere", { body: { output: "https://evil.example/a.png" } }],
    ["a word that could be base64", { body: { output: "done" } }],
    ["no picture at all", { body: { status: "ok" } }],
    ["HTML", { body: "<html>" }],
    ["no byte of a picture", { body: "", headers: { "content-type": "image/png" } }],
    [
      "half a picture",
      { body: png, headers: { "content-type": "image/png", "content-length": "9000" } },
    ],
    [
      "more bytes than a picture has",
      { body: new Uint8Array(64 * 1024 * 1024 + 1), headers: { "content-type": "image/png" } },
    ],
  ])("with %s is unknown: it was a 200, and may be charged", async (_, script) => {
    server.script(script);
    expect(await impatient.submit(model, chair)).toMatchObject({ kind: "unknown" });
    expect(server.received).toHaveLength(1);
  });

  it("with an id in the place of a picture is accepted, so that it can be polled", async () => {
    server.script({ body: { request_id: id, status: "QUEUED" } });
    expect(await v1.submit(model, chair)).toEqual({ kind: "accepted", requestId: id });
  });
});
