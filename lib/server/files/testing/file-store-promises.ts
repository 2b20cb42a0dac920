import { createHash, randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Content, FileStore } from "../file-store";

/** What every store of files promises, whatever keeps them. Each test takes keys of its own. */
export function itKeepsFiles(open: () => FileStore): void {
  it("gives back the bytes it was given, with their number", async () => {
    const { files, key } = fresh(open);
    await files.put(key, bytes(1, 2, 3));
    expect(await files.size(key)).toBe(3);
    expect((await files.read(key))?.bytes).toBe(3);
    expect(await read(files, key)).toEqual([1, 2, 3]);
  });

  it("gives back a part, and what there is of one that goes beyond the end", async () => {
    const { files, key } = fresh(open);
    await files.put(key, bytes(1, 2, 3, 4, 5));
    expect(await read(files, key, { from: 1, bytes: 2 })).toEqual([2, 3]);
    expect(await read(files, key, { from: 3, bytes: 10 })).toEqual([4, 5]);
    expect((await files.read(key, { from: 3, bytes: 10 }))?.bytes).toBe(2);
  });

  it("answers null for a file that is not there", async () => {
    const { files, key } = fresh(open);
    expect(await files.read(key)).toBeNull();
    expect(await files.read(key, { from: 0, bytes: 1 })).toBeNull();
    expect(await files.size(key)).toBeNull();
  });

  it("gives a file as soon as it is kept, though it was asked for in vain before", async () => {
    const { files, key } = fresh(open);
    expect(await files.read(key)).toBeNull();
    await files.put(key, bytes(1));
    expect(await read(files, key)).toEqual([1]);
  });

  it("takes a stream, and gives one, of more than fits into one piece", async () => {
    const { files, key } = fresh(open);
    const content = pieces(48, 64 * 1024);
    await files.put(key, content);
    const file = await files.read(key);
    expect(file?.bytes).toBe(content.bytes);
    expect(await sha256(file?.stream)).toBe(await sha256(content.open()));
  });

  it("may be given the same file twice, as bytes or as a stream", async () => {
    const { files, key } = fresh(open);
    await files.put(key, bytes(1, 2));
    await files.put(key, bytes(1, 2));
    await files.put(key, { open: () => new Blob([bytes(1, 2)]).stream(), bytes: 2 });
    expect(await read(files, key)).toEqual([1, 2]);
  });

  it("never puts other bytes in the place of a file", async () => {
    const { files, key } = fresh(open);
    await files.put(key, bytes(1));
    await expect(files.put(key, bytes(2))).rejects.toMatchObject({ name: "KeyTakenError" });
    expect(await read(files, key)).toEqual([1]);
  });

  it("keeps one of two that come at once, and says so to the other", async () => {
    const { files, key } = fresh(open);
    const outcomes = await Promise.allSettled([files.put(key, bytes(1)), files.put(key, bytes(2))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const winner = outcomes.findIndex(({ status }) => status === "fulfilled") + 1;
    expect(await read(files, key)).toEqual([winner]);
  });

  it("keeps nothing of a stream that breaks off", async () => {
    const { files, key } = fresh(open);
    const broken: Content = { ...pieces(4, 1024), open: () => breakingOff(2) };
    await expect(files.put(key, broken)).rejects.toMatchObject({ code: "store_unavailable" });
    expect(await files.read(key)).toBeNull();
  });

  it("removes a file for good, also one that is not there", async () => {
    const { files, key } = fresh(open);
    await files.put(key, bytes(1));
    await files.remove(key);
    await files.remove(key);
    expect(await files.read(key)).toBeNull();
    await files.put(key, bytes(2));
    expect(await read(files, key)).toEqual([2]);
  });

  it("says that it can be written to", async () => {
    await expect(open().check()).resolves.toBeUndefined();
  });
}

function fresh(open: () => FileStore) {
  return { files: open(), key: `test/${randomUUID()}/original.png` };
}

function bytes(...values: number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(values);
}

async function read(files: FileStore, key: string, part?: { from: number; bytes: number }) {
  const file = await files.read(key, part);
  return [...new Uint8Array(await new Response(file?.stream ?? null).arrayBuffer())];
}

function pieces(count: number, size: number) {
  const open = () => {
    let sent = 0;
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === count) return controller.close();
        controller.enqueue(new Uint8Array(size).fill(sent));
        sent += 1;
      },
    });
  };
  return { open, bytes: count * size };
}

function breakingOff(after: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === after) return controller.error(new Error("The source broke off."));
      controller.enqueue(new Uint8Array(1024));
      sent += 1;
    },
  });
}

async function sha256(stream: ReadableStream<Uint8Array> | undefined): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of stream ?? []) hash.update(chunk);
  return hash.digest("hex");
}
