import { rm, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EaselError } from "@/lib/errors";
import type { Easel } from "../easel";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { drive } from "./drive";
import { tell } from "./tell-generation";

let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel({ EASEL_MAX_RUNNING: "2" });
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

async function breakFolder(): Promise<void> {
  await rm(easel.filesFolder, { recursive: true });
  await writeFile(easel.filesFolder, "in the way");
}

async function waitingFor(id: string) {
  return (await tell(easel, await easel.row(id))).waitingFor;
}

/** A disk with room for a probe and for nothing larger. */
function almostFull(): { readonly easel: Easel; readonly puts: () => number } {
  let puts = 0;
  const put = async () => {
    puts += 1;
    throw new EaselError("store_unavailable", "ENOSPC");
  };
  return { easel: { ...easel, files: { ...easel.files, put } }, puts: () => puts };
}

describe("while pictures cannot be stored", () => {
  it("a paid one is kept for later and nothing new is sent; both say why, and both come", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await drive(easel);
    await breakFolder();

    const next = await easel.generate({ prompt: "a table", quality: "low" });
    await easel.driveFor(100);
    expect((await easel.row(id)).state).toBe("collecting");
    expect((await easel.row(next.id)).state).toBe("waiting");
    expect(await waitingFor(id)).toBe("storage");
    expect(await waitingFor(next.id)).toBe("storage");
    expect(easel.posts).toHaveLength(1);

    await rm(easel.filesFolder);
    await easel.driveFor(6);
    expect((await easel.row(id)).state).toBe("done");
    await easel.driveFor(100);
    expect((await easel.row(next.id)).state).toBe("done");
    expect(easel.posts).toHaveLength(2);
  });

  it("one that waits for a slot says so again as soon as the store is mended", async () => {
    await easel.generate({ prompt: "a chair", quality: "low" });
    await easel.generate({ prompt: "a table", quality: "low" });
    await drive(easel);
    await breakFolder();
    const { id } = await easel.generate({ prompt: "a lamp", quality: "low" });
    await drive(easel);
    expect(await waitingFor(id)).toBe("storage");

    await rm(easel.filesFolder);
    await drive(easel);
    expect(await waitingFor(id)).toBe("slot");
  });

  it("a disk that still takes a probe but no picture stops new ones all the same", async () => {
    const full = almostFull();
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    for (let second = 0; second < 60; second += 1) {
      await drive(full.easel);
      easel.pass(1);
    }
    expect(full.puts()).toBeGreaterThan(0);
    const next = await easel.generate({ prompt: "a table", quality: "low" });
    await drive(full.easel);
    expect((await easel.row(next.id)).state).toBe("waiting");
    expect(easel.posts).toHaveLength(1);

    await easel.driveFor(200);
    expect((await easel.row(id)).state).toBe("done");
    expect((await easel.row(next.id)).state).toBe("done");
  });
});
