import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { openTestSandbox } from "./testing/call-sandbox";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "easel-sandbox-"));
  folders.push(folder);
  return folder;
}

describe("a folder", () => {
  it("keeps jobs, uploads and the balance through a restart, and no pictures", async () => {
    const folder = await newFolder();
    const before = openTestSandbox({ folder });
    const id = await before.submit("a chair");
    const url = await before.upload(
      await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
        .png()
        .toBuffer(),
    );
    const picture = await (await before.call(`/outputs/${id}.png`)).arrayBuffer();
    const after = openTestSandbox({ folder });
    expect(await (await after.call(`/outputs/${id}.png`)).arrayBuffer()).toEqual(picture);
    expect((await after.call(`/v2/requests/${id}`)).status).toBe(200);
    expect((await after.call(url)).status).toBe(200);
    expect(await after.balanceUsd()).toBeCloseTo(25 - 0.165, 6);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it("is swept of what is past its week", async () => {
    const folder = await newFolder();
    const { submit, pass } = openTestSandbox({ folder });
    await submit("a chair");
    pass(7 * 86_400 + 1);
    const id = await submit("a table");
    expect((await readdir(folder)).sort()).toEqual(["account", `job-${id}`]);
  });
});
