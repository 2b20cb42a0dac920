import { expect, it } from "vitest";
import type { DirectUpload } from "@/lib/contract/direct-upload";
import type { DirectUploads } from "../direct-uploads";
import type { FileStore } from "../file-store";

const most = 100;

/** What every store promises of files that a browser puts into it, whatever the store is. */
export function itTakesDirectUploads(opening: () => [DirectUploads, FileStore]): void {
  async function open() {
    const [directUploads, files] = opening();
    const direct = await directUploads.open("image/png", most);
    const key = directUploads.keyOf(direct.id);
    return { direct, files, key, directUploads };
  }

  it("takes one file and never another in its place", async () => {
    const { direct, files, key } = await open();
    expect(await put(direct, 3)).toBe(true);
    expect(await put(direct, 4)).toBe(false);
    expect(await files.size(key)).toBe(3);
    await files.remove(key);
  });

  it("takes no more bytes than it was opened for", async () => {
    const { direct, files, key } = await open();
    expect(await put(direct, most + 1)).toBe(false);
    expect(await files.size(key)).toBeNull();
  });

  it("takes no other type than it was opened for", async () => {
    const { direct, files, key } = await open();
    const headers = { ...direct.headers, "x-content-type": "text/html" };
    expect(await put({ ...direct, headers }, 3)).toBe(false);
    expect(await files.size(key)).toBeNull();
  });

  it.each([
    ["another name", { pathname: "incoming/another.png" }],
    ["more bytes", { "vercel-blob-maximum-size-in-bytes": "999999999" }],
    ["other types", { "vercel-blob-allowed-content-types": "text/html" }],
    ["leave to replace", { "vercel-blob-allow-overwrite": "true" }],
  ])("cannot be bent to %s", async (_, bent) => {
    const { direct, files, key } = await open();
    const url = new URL(direct.url);
    for (const [name, value] of Object.entries(bent)) url.searchParams.set(name, value);
    expect(await put({ ...direct, url: url.href }, 3)).toBe(false);
    expect(await files.size(key)).toBeNull();
  });

  it("gives nothing away to whoever has the address", async () => {
    const { direct, files, key } = await open();
    await put(direct, 3);
    expect((await fetch(direct.url)).ok).toBe(false);
    await files.remove(key);
  });

  it("tells what was left there, by its age", async () => {
    const { direct, files, key, directUploads } = await open();
    await put(direct, 3);
    const hourMs = 60 * 60_000;
    expect(await directUploads.leftSince(new Date(Date.now() + hourMs))).toContain(key);
    expect(await directUploads.leftSince(new Date(Date.now() - hourMs))).not.toContain(key);
    await files.remove(key);
  });
}

/** As a page does it; whether the store took it. */
async function put({ url, headers }: DirectUpload, bytes: number): Promise<boolean> {
  return (await fetch(url, { method: "PUT", headers, body: new Uint8Array(bytes) })).ok;
}
