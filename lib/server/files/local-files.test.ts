import { mkdtemp, readdir, readlink, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { localFiles, removeUnfinished } from "./local-files";
import { itKeepsFiles } from "./testing/file-store-promises";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "easel-files-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("localFiles", () => {
  itKeepsFiles(() => localFiles(folder));

  it("keeps one file where it is given the same one twice", async () => {
    const files = localFiles(folder);
    await files.put("a/original.png", new Uint8Array([1]));
    await files.put("a/original.png", new Uint8Array([1]));
    expect(await filesIn(folder)).toEqual(["a/original.png"]);
  });

  it("leaves nothing behind when a write fails", async () => {
    await writeFile(path.join(folder, "a"), "a file where a folder should be");
    await expect(localFiles(folder).put("a/original.png", new Uint8Array([1]))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["a"]);
  });

  it("tells a store that fails from a file that is not there", async () => {
    await writeFile(path.join(folder, "store"), "");
    const files = localFiles(path.join(folder, "store"));
    const unavailable = { code: "store_unavailable" };
    await expect(files.check()).rejects.toMatchObject(unavailable);
    await expect(files.put("a/none.png", new Uint8Array([1]))).rejects.toMatchObject(unavailable);
    await expect(files.read("a/none.png")).rejects.toMatchObject(unavailable);
    await localFiles(folder).check();
    expect(await filesIn(folder)).toEqual(["store"]);
  });

  it.each([
    ["before the file is open", 0],
    ["after a first piece", 1],
    ["behind the last byte", 4],
  ])("leaves no file open behind a reader who leaves %s", async (_, pieces) => {
    const files = localFiles(folder);
    await files.put("a/original.png", new Uint8Array(4 * 256 * 1024));
    const reader = (await files.read("a/original.png"))?.stream.getReader();
    for (let piece = 0; piece < pieces; piece += 1) await reader?.read();
    const last = reader?.read();
    await reader?.cancel();
    await last;
    expect(await openFilesIn(folder)).toEqual([]);
  });

  it("removes what a killed process left half written, and nothing else", async () => {
    await localFiles(folder).put("a/original.png", new Uint8Array([1]));
    const unfinished = path.join(folder, ".unfinished/0190a1b2-original.png");
    await writeFile(unfinished, new Uint8Array([1]));

    await removeUnfinished(folder);
    expect(await filesIn(folder)).toEqual(["a/original.png"]);
    await localFiles(folder).put("a/thumbnail.webp", new Uint8Array([1]));
    expect(await filesIn(folder)).toEqual(["a/original.png", "a/thumbnail.webp"]);
  });
});

describe("removeUnfinished", () => {
  it("leaves what another process may still be writing", async () => {
    await localFiles(folder).put("a/original.png", new Uint8Array([1]));
    const [young, old] = ["young", "old"].map((name) => path.join(folder, ".unfinished", name));
    for (const file of [young, old]) await writeFile(file ?? "", "");
    await utimes(old ?? "", 0, 0);

    await removeUnfinished(folder, 60_000);
    expect(await filesIn(folder)).toEqual([".unfinished/young", "a/original.png"]);
  });
});

/** By the links that Linux keeps of them; elsewhere nothing is looked at. */
async function openFilesIn(folder: string): Promise<string[]> {
  const descriptors = await readdir("/proc/self/fd").catch(() => []);
  const targets = descriptors.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => ""));
  return (await Promise.all(targets)).filter((target) => target.startsWith(folder));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
