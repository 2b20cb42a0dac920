import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSegmind, type Segmind } from "./client";
import { type Script, type ScriptedServer, startScriptedServer } from "./testing/scripted-server";

let server: ScriptedServer;
let elsewhere: ScriptedServer;
let segmind: Segmind;

beforeAll(async () => {
  server = await startScriptedServer();
  elsewhere = await startScriptedServer();
  segmind = createSegmind({
    apiKey: "canary-key",
    apiUrl: server.url,
    timeouts: { downloadMs: 1_000 },
  });
});

afterAll(async () => {
  await server.stop();
  await elsewhere.stop();
});

describe("a download", () => {
  it("gives the bytes, and never carries the key", async () => {
    server.script({ body: new Uint8Array([1, 2, 3]), headers: { "content-type": "image/png" } });
    const outcome = await segmind.download(`${server.url}/outputs/a.png`);
    if (outcome.kind !== "found") throw new Error(outcome.kind);
    expect(await new Response(outcome.stream).bytes()).toEqual(new Uint8Array([1, 2, 3]));
    expect(JSON.stringify(server.received[0]?.headers)).not.toContain("canary-key");
  });

  it("says the type and the size that it was told, and nothing where it was told nothing", async () => {
    server.script({
      body: new Uint8Array(3),
      headers: { "content-type": "image/webp", "content-length": "3" },
    });
    expect(await segmind.download(`${server.url}/a.webp`)).toMatchObject({
      contentType: "image/webp",
      sizeBytes: 3,
    });
    server.script({ body: new Uint8Array(3), headers: { "content-type": "" } });
    expect(await segmind.download(`${server.url}/a.webp`)).toMatchObject({ sizeBytes: null });
  });

  it("asks nobody who is not Segmind", async () => {
    elsewhere.script({});
    expect(await segmind.download(`${elsewhere.url}/a.png`)).toEqual({ kind: "forbidden_address" });
    expect(elsewhere.received).toEqual([]);
  });

  it.each<[string, Script]>([
    ["stalls", "stall"],
    ["breaks off", "half body"],
  ])("that %s fails while it is read, and never hangs", async (_, script) => {
    server.script(script);
    const outcome = await segmind.download(`${server.url}/a.png`);
    if (outcome.kind !== "found") throw new Error(outcome.kind);
    await expect(new Response(outcome.stream).bytes()).rejects.toThrow();
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
    for (const script of [{ status: 503 }, { status: 204 }, "reset", "hang"] as const) {
      server.script(script);
      expect(await segmind.download(`${server.url}/a.png`)).toMatchObject({ kind: "unreachable" });
    }
  });
});
