import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSegmind, type Segmind } from "./client";
import { type ScriptedServer, startScriptedServer } from "./testing/scripted-server";

let server: ScriptedServer;
let elsewhere: ScriptedServer;
let segmind: Segmind;

beforeAll(async () => {
  server = await startScriptedServer();
  elsewhere = await startScriptedServer();
  segmind = createSegmind({
    apiKey: "canary-key",
    apiUrl: server.url,
    storageUrl: server.url,
    timeouts: { readMs: 300, downloadMs: 300 },
  });
});

afterAll(async () => {
  await server.stop();
  await elsewhere.stop();
});

describe("the balance", () => {
  it("adds nothing up: credits and free credits stand apart", async () => {
    server.script({ body: { credits: 12.5, "free-credits": 0.018 } });
    expect(await segmind.balance()).toEqual({
      kind: "known",
      balance: { creditsUsd: 12.5, freeCreditsUsd: 0.018 },
    });
    expect(server.received).toMatchObject([{ method: "GET", path: "/v1/get-user-credits" }]);
  });

  it("of an account without a record yet is nothing", async () => {
    server.script({ status: 404 });
    expect(await segmind.balance()).toMatchObject({
      balance: { creditsUsd: 0, freeCreditsUsd: 0 },
    });
  });

  it.each([
    [{ status: 401, body: { error: "Invalid API key" } }, "refused"],
    [{ status: 429 }, "rate_limited"],
    [{ status: 502 }, "unreachable"],
    [{ body: { credits: "many" } }, "unreachable"],
    ["reset" as const, "unreachable"],
  ])("that is answered %j is %s", async (script, kind) => {
    server.script(script);
    expect(await segmind.balance()).toMatchObject({ kind });
  });
});

describe("a download", () => {
  it("gives the bytes, and never carries the key", async () => {
    server.script({ body: new Uint8Array([1, 2, 3]), headers: { "content-type": "image/png" } });
    const outcome = await segmind.download(`${server.url}/outputs/a.png`);
    if (outcome.kind !== "found") throw new Error(outcome.kind);
    expect(await new Response(outcome.stream).bytes()).toEqual(new Uint8Array([1, 2, 3]));
    expect(JSON.stringify(server.received[0]?.headers)).not.toContain("canary-key");
  });

  it.each([
    "http://127.0.0.1:1/a.png",
    "http://images.segmind.com/a.png",
    "https://images.segmind.com.evil.example/a.png",
    "https://evil.example/images.segmind.com/a.png",
    "https://images.segmind.com:8443/a.png",
    "https://user@images.segmind.com/a.png",
    "file:///etc/passwd",
    "http://169.254.169.254/latest/meta-data",
    "not an address",
  ])("never asks %s", async (address) => {
    expect(await segmind.download(address)).toEqual({ kind: "forbidden_address" });
  });

  it("follows no redirect", async () => {
    elsewhere.script({ body: "secret" });
    server.script({ status: 302, headers: { location: elsewhere.url } });
    expect(await segmind.download(`${server.url}/a.png`)).toMatchObject({ kind: "unreachable" });
    expect(elsewhere.received).toEqual([]);
  });

  it("tells a file that is gone from a server that has trouble", async () => {
    for (const status of [403, 404, 410]) {
      server.script({ status });
      expect(await segmind.download(`${server.url}/a.png`)).toEqual({ kind: "gone" });
    }
    server.script({ status: 503 });
    expect(await segmind.download(`${server.url}/a.png`)).toMatchObject({ kind: "unreachable" });
  });
});

describe("an upload", () => {
  it.each([
    ["file_urls", [1, 2, 3, 4, 5]],
    ["urls", [1, 2, 3]],
    ["file_urls", [1]],
  ])("streams base64 with its length said, and reads the address from %s", async (field, bytes) => {
    server.script({ body: { [field]: ["https://images.segmind.com/assets/a.png"] } });
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const outcome = await segmind.upload({
      contentType: "image/png",
      sizeBytes: bytes.length,
      stream,
    });
    expect(outcome).toEqual({ kind: "uploaded", url: "https://images.segmind.com/assets/a.png" });
    const [sent] = server.received;
    const base64 = Buffer.from(bytes).toString("base64");
    expect(sent).toMatchObject({ method: "POST", path: "/upload-asset" });
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      data_urls: [`data:image/png;base64,${base64}`],
    });
    expect(sent?.headers["content-length"]).toBe(String(sent?.body.length));
  });

  it("takes no address from elsewhere for its own", async () => {
    server.script({ body: { file_urls: ["https://evil.example/a.png"] } });
    const stream = new Blob([new Uint8Array(3)]).stream();
    expect(await segmind.upload({ contentType: "image/png", sizeBytes: 3, stream })).toMatchObject({
      kind: "unreachable",
    });
  });
});

describe("the key", () => {
  it("stands in no detail of a failure", async () => {
    server.script("reset");
    const outcome = await segmind.submit({ kind: "model", slug: "gpt-image-2" }, {});
    expect(JSON.stringify(outcome)).not.toContain("canary-key");
  });

  it("is sent to the API and the storage and nowhere else", async () => {
    const astray = createSegmind({
      apiKey: "canary-key",
      apiUrl: server.url,
      storageUrl: server.url,
    });
    elsewhere.script({});
    server.script({});
    await astray.submit({ kind: "workflow", slug: `@${new URL(elsewhere.url).host}/x` }, {});
    expect(elsewhere.received).toEqual([]);
  });
});
