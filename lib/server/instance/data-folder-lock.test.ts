import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockDataFolder } from "./data-folder-lock";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "easel-lock-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("lockDataFolder", () => {
  it("refuses a second holder in a sentence that names the folder", async () => {
    const first = await lockDataFolder(folder);
    await expect(lockDataFolder(folder)).rejects.toThrow(`Another Easel is using ${folder}.`);
    await first.release();
  });

  it("says of a folder that it cannot write to what to do", async () => {
    const file = path.join(folder, "a-file");
    await writeFile(file, "");
    await expect(lockDataFolder(path.join(file, "below"))).rejects.toThrow(
      `It cannot write to ${path.join(file, "below")} (ENOTDIR). Let its user write there, or set EASEL_DATA_DIR`,
    );
  });

  it("is free again after a release", async () => {
    await (await lockDataFolder(folder)).release();
    await (await lockDataFolder(folder)).release();
  });

  it("is free at once after its process was killed", async () => {
    const script = `require("node:net").createServer().listen(${JSON.stringify(path.join(folder, "lock"))}, () => console.log("held"))`;
    const process = spawn("node", ["-e", script]);
    await once(process.stdout, "data");
    await expect(lockDataFolder(folder)).rejects.toThrow("Another Easel");
    process.kill("SIGKILL");
    await once(process, "exit");

    await (await lockDataFolder(folder)).release();
  });

  it("lets just one of many through when a dead lock is found", async () => {
    const script = `require("node:net").createServer().listen(${JSON.stringify(path.join(folder, "lock"))}, () => process.kill(process.pid, "SIGKILL"))`;
    await once(spawn("node", ["-e", script]), "exit");

    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => lockDataFolder(folder)),
    );
    const held = outcomes.filter((outcome) => outcome.status === "fulfilled");
    expect(held).toHaveLength(1);
    await held[0]?.value.release();
  });

  it("works in a folder whose path is too long for a socket", async () => {
    const deep = path.join(folder, "a".repeat(120));
    await (await lockDataFolder(deep)).release();
  });
});
