import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SubmitOutcome } from "@/lib/segmind/outcome";
import type { Content } from "../files/file-store";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { collecting, released } from "./change";
import { claimForSubmit } from "./claim";
import { keepOriginal } from "./collect";
import { drive } from "./drive";
import { record, recordAnswer } from "./record";
import { recover, recoverAmongOthers } from "./recover";
import { emptyTrash, trashGeneration } from "./trash";

let easel: TestEasel;
let png: Uint8Array;

beforeAll(async () => {
  easel = await openTestEasel({ SEGMIND_TRANSPORT: "v1" });
  const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: "red" } });
  png = await picture.png().toBuffer();
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

describe("a server that was killed with an answer in its hands", () => {
  it("finishes the picture it had kept, though it had not written the answer down", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await claimForSubmit(easel);
    await keepOriginal(easel, id, png);

    await recover(easel);
    await easel.driveFor(3);
    expect(await easel.row(id)).toMatchObject({
      state: "done",
      cost: 5_000,
      isCostAbout: true,
      image: { width: 64, height: 64 },
    });
    expect(easel.posts).toEqual([]);
  });

  it("finishes the picture when the answer was written down and its thumbnail was not", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await drive({
      ...easel,
      segmind: { ...easel.segmind, submit: async () => answered },
      files: { ...easel.files, put: refusingThumbnails },
    });
    expect(await easel.row(id)).toMatchObject({ state: "collecting", cost: 4_000 });

    await recover(easel);
    await easel.driveFor(3);
    expect(await easel.row(id)).toMatchObject({ state: "done", cost: 4_000, isCostAbout: false });
  });

  it("has it finished by another on its database, once nobody waits for that answer any more", async () => {
    const other = { ...easel, env: { ...easel.env, databaseUrl: "postgresql://shared" } };
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await claimForSubmit(easel);
    await keepOriginal(easel, id, png);
    await drive(other);
    expect((await easel.row(id)).state).toBe("submitting");

    easel.pass(200);
    await drive(other);
    await drive(other);
    expect(await easel.row(id)).toMatchObject({ state: "done", cost: 5_000 });
    expect(easel.posts).toEqual([]);
  });

  it("finishes the picture though a person had said by then that it was not charged", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    const [claimed] = await claimForSubmit(easel);
    if (claimed === undefined) throw new Error("Nothing was claimed.");
    await record(easel, claimed, released(easel.clock.now()));
    await keepOriginal(easel, id, png);

    await recoverAmongOthers(easel);
    await easel.driveFor(3);
    expect(await easel.row(id)).toMatchObject({ state: "done", failureCode: null, cost: 5_000 });
  });

  it("is told the id and the cost by who lived after all, and the picture is finished once", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    const [claimed] = await claimForSubmit(easel);
    if (claimed === undefined) throw new Error("Nothing was claimed.");
    await keepOriginal(easel, id, png);
    await recover(easel);
    await easel.driveFor(3);

    const now = easel.clock.now();
    const told = { costMicroUsd: 4_000, requestId: "late", outputUrl: null, now };
    expect(await recordAnswer(easel, claimed, collecting(claimed, told))).toBe(false);
    const row = { state: "done", cost: 4_000, isCostAbout: false, requestId: "late", lease: null };
    expect(await easel.row(id)).toMatchObject(row);
  });

  it("gives up as unknown what left no picture, and does not send it again", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await claimForSubmit(easel);

    await recover(easel);
    await easel.driveFor(3);
    expect(await easel.row(id)).toMatchObject({ state: "unknown", cost: null });
    expect(easel.posts).toEqual([]);
  });

  it("looks into the store without fetching what stands there", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await claimForSubmit(easel);
    await keepOriginal(easel, id, png);
    const reads: string[] = [];
    const read: typeof easel.files.read = (key) => {
      reads.push(key);
      return easel.files.read(key);
    };

    await recover({ ...easel, files: { ...easel.files, read } });
    expect((await easel.row(id)).state).toBe("collecting");
    expect(reads).toEqual([]);
  });

  it("is finished before it is erased, that its cost is booked and its files go", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    const [claimed] = await claimForSubmit(easel);
    if (claimed === undefined) throw new Error("Nothing was claimed.");
    await record(easel, claimed, released(easel.clock.now()));
    await keepOriginal(easel, id, png);
    await trashGeneration(easel, claimed);
    easel.pass(31 * 86_400);

    await emptyTrash(easel);
    await easel.driveFor(3);
    expect(await easel.row(id)).toMatchObject({ state: "done", cost: 5_000, erasedAt: null });
    await emptyTrash(easel);
    expect(await easel.row(id)).toMatchObject({ cost: 5_000, image: null });
    expect((await easel.row(id)).erasedAt).not.toBeNull();
    expect(await easel.files.size(`${id}/original.png`)).toBeNull();
  });

  it("is looked for no longer than a month after a person gave it up", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    const [claimed] = await claimForSubmit(easel);
    if (claimed === undefined) throw new Error("Nothing was claimed.");
    await record(easel, claimed, released(easel.clock.now()));
    await keepOriginal(easel, id, png);
    easel.pass(31 * 86_400);

    await recover(easel);
    expect((await easel.row(id)).state).toBe("failed");
  });

  it("leaves what a person threw away for good as it is", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    const [claimed] = await claimForSubmit(easel);
    if (claimed === undefined) throw new Error("Nothing was claimed.");
    await record(easel, claimed, released(easel.clock.now()));
    await trashGeneration(easel, claimed);
    easel.pass(31 * 86_400);
    await emptyTrash(easel);
    await keepOriginal(easel, id, png);

    await recover(easel);
    expect(await easel.row(id)).toMatchObject({ state: "failed", cost: null });
  });

  it("holds a row whose answer it wrote without hearing that it did", async () => {
    await easel.generate({ prompt: "a chair", quality: "low" });
    const [claimed] = await claimForSubmit(easel);
    if (claimed === undefined) throw new Error("Nothing was claimed.");
    const now = easel.clock.now();
    const told = { costMicroUsd: 4_000, requestId: "told", outputUrl: null, now };
    await recordAnswer(easel, claimed, collecting(claimed, told));
    expect(await recordAnswer(easel, claimed, collecting(claimed, told))).toBe(true);
  });

  it("starts all the same when the store cannot be read", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await claimForSubmit(easel);
    const size = () => Promise.reject(new Error("The disk is gone."));

    await recover({ ...easel, files: { ...easel.files, size } });
    expect((await easel.row(id)).state).toBe("unknown");
    await keepOriginal(easel, id, png);
    await recover(easel);
    expect((await easel.row(id)).state).toBe("collecting");
  });
});

const answered: SubmitOutcome = {
  kind: "answered",
  requestId: null,
  costMicroUsd: 4_000,
  get picture() {
    return { bytes: png };
  },
};

async function refusingThumbnails(key: string, bytes: Content): Promise<void> {
  if (key.endsWith(".webp")) throw new Error("The disk is full.");
  await easel.files.put(key, bytes);
}
