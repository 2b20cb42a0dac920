import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSegmind, type Segmind } from "./client";
import { type Script, type ScriptedServer, startScriptedServer } from "./testing/scripted-server";
import type { UploadFile } from "./upload";

const stored = "https://images.segmind.com/assets/a.png";
let storage: ScriptedServer;
let segmind: Segmind;

beforeAll(async () => {
  storage = await startScriptedServer();
  segmind = createSegmind({
    apiKey: "canary-key",
    storageUrl: storage.url,
    timeouts: { downloadMs: 1_000 },
  });
});

afterAll(() => storage.stop());

describe("an upload", () => {
  it.each<[field: string, chunks: number[][]]>([
    ["file_urls", [[1], [2], [3], [4], [5]]],
    ["urls", [[1, 2, 3]]],
    ["file_urls", [[1]]],
    ["file_urls", [[1, 2], [3, 4, 5, 6, 7], [], [8]]],
  ])(
    "streams base64 with its length said, and reads the address from %s",
    async (field, chunks) => {
      storage.script({ body: { [field]: [stored] } });
      expect(await segmind.upload(fileOf(chunks))).toEqual({ kind: "uploaded", url: stored });
      const [sent] = storage.received;
      const base64 = Buffer.from(chunks.flat()).toString("base64");
      expect(sent).toMatchObject({ method: "POST", path: "/upload-asset" });
      expect(JSON.parse(sent?.body ?? "")).toEqual({
        data_urls: [`data:image/png;base64,${base64}`],
      });
      expect(sent?.headers["content-length"]).toBe(String(sent?.body.length));
      expect(sent?.headers).toMatchObject({
        "x-api-key": "canary-key",
        "content-type": "application/json",
      });
      expect(sent?.headers).not.toHaveProperty("transfer-encoding");
      expect(sent?.headers).not.toHaveProperty("authorization");
    },
  );

  it("is the file byte for byte, also when it is large and comes in odd pieces", async () => {
    storage.script({ body: { file_urls: [stored] } });
    const piece = Array.from({ length: 10_007 }, (_, index) => index % 256);
    const pieces = Array.from({ length: 100 }, () => piece);
    expect(await segmind.upload(fileOf(pieces))).toMatchObject({ kind: "uploaded" });
    const base64 = /base64,(.*)"/.exec(storage.received[0]?.body ?? "")?.[1] ?? "";
    expect(Buffer.from(base64, "base64").equals(Buffer.from(pieces.flat()))).toBe(true);
  });

  it.each<[string, Script]>([
    ["elsewhere", { body: { file_urls: ["https://evil.example/a.png"] } }],
    ["nowhere", { body: { message: "done" } }],
    ["in HTML", { body: "<html>" }],
  ])("takes no address %s for its own", async (_, script) => {
    storage.script(script);
    expect(await segmind.upload(fileOf([[1, 2, 3]]))).toMatchObject({ kind: "unreachable" });
  });

  it.each<[Script, string]>([
    [{ status: 401, body: { error: "Invalid API key" } }, "refused"],
    [{ status: 413, body: "Too large" }, "refused"],
    [{ status: 429 }, "rate_limited"],
    [{ status: 503 }, "unreachable"],
    [{ status: 307, headers: { location: "/elsewhere" } }, "unreachable"],
    ["reset", "unreachable"],
    ["hang", "unreachable"],
    ["stall", "unreachable"],
  ])("answered by %j is %s, and sent once", async (script, kind) => {
    storage.script(script);
    expect(await segmind.upload(fileOf([[1, 2, 3]]))).toMatchObject({ kind });
    expect(storage.received).toHaveLength(1);
  });

  it.each<[string, Partial<UploadFile>]>([
    ["breaks off", { stream: brokenStream }],
    ["is shorter than it said", { sizeBytes: 300 }],
    ["is longer than it said", { sizeBytes: 1 }],
    ["cannot be opened", { stream: () => fail() }],
  ])("of a file that %s never arrives", async (_, file) => {
    storage.script({ body: { file_urls: [stored] } });
    const outcome = await segmind.upload({ ...fileOf([[1, 2, 3, 4]]), ...file });
    expect(outcome).toMatchObject({ kind: "unreachable" });
    expect(storage.received).toEqual([]);
  });

  it("closes the file when nobody is there to take it", async () => {
    const nobody = await startScriptedServer();
    await nobody.stop();
    const client = createSegmind({ apiKey: "canary-key", storageUrl: nobody.url });
    await new Promise<void>((closed) => {
      const stream = () =>
        new ReadableStream<Uint8Array>({
          pull: (controller) => controller.enqueue(new Uint8Array(3)),
          cancel: () => closed(),
        });
      void client.upload({ contentType: "image/png", sizeBytes: 3_000, stream });
    });
  });
});

function fileOf(chunks: readonly number[][]): UploadFile {
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(Uint8Array.from(chunk));
        controller.close();
      },
    });
  return { contentType: "image/png", sizeBytes: chunks.flat().length, stream };
}

function brokenStream(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.error(new Error("The disk.")) });
}

function fail(): never {
  throw new Error("No such file.");
}
