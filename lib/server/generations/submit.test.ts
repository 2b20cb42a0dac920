import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SubmitOutcome } from "@/lib/segmind/outcome";
import type { Easel } from "../easel";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { readOriginal } from "./collect";
import { drive } from "./drive";
import { recordLostSubmits } from "./record";

const requestId = "0190a1b2-0000-7000-8000-00000000beef";
let easel: TestEasel;
let png: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  easel = await openTestEasel({ SEGMIND_TRANSPORT: "v1" });
  const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: "red" } });
  png = Uint8Array.from(await picture.png().toBuffer());
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

describe("an answer", () => {
  it("that names a job is written as soon as the database can be written to again", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await driveWithout("database", { kind: "accepted", requestId });
    expect(await easel.row(id)).toMatchObject({ state: "running", requestId });
  });

  it("with the picture in it is kept as soon as the database can be written to again", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await driveWithout("database", answered({ bytes: png }));
    expect(await easel.row(id)).toMatchObject({ state: "done", cost: 5_000 });
  });

  it("with the picture in it is kept as soon as the store can be written to again", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    await driveWithout("files", answered({ bytes: png }));
    expect(await easel.row(id)).toMatchObject({ state: "done", cost: 5_000 });
  });

  it("with something in it that is no picture keeps nothing of it, and says that it was charged", async () => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    const page = new TextEncoder().encode("<html>");
    await drive(answering(async () => answered({ bytes: page })));
    expect(await easel.row(id)).toMatchObject({ failureCode: "picture_lost", cost: 5_000 });
    expect(await readOriginal(easel, id)).toBeNull();
  });

  it.each(["bytes", "url"])("counts, with a picture's %s, however late it comes", async (form) => {
    const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
    const picture = form === "bytes" ? { bytes: png } : { url: "https://images.segmind.com/a.png" };
    await drive(
      answering(async () => {
        easel.pass(300);
        expect(await recordLostSubmits(easel)).toEqual([id]);
        return answered(picture);
      }),
    );
    expect(await easel.row(id)).toMatchObject({ state: "done", cost: 5_000, isCostAbout: false });
  });
});

function answered(picture: { bytes: Uint8Array } | { url: string }): SubmitOutcome {
  return { kind: "answered", requestId: null, costMicroUsd: 5_000, picture };
}

/** The test's Easel with a Segmind that gives this answer, and one picture. */
function answering(submit: () => Promise<SubmitOutcome>): Easel {
  const download: Easel["segmind"]["download"] = async () => ({
    kind: "found",
    stream: new Blob([png]).stream(),
    contentType: "image/png",
    sizeBytes: png.byteLength,
  });
  return { ...easel, segmind: { ...easel.segmind, submit, download } };
}

/** Drives once, with a part of Easel that fails from the answer on until something has been waited for. */
async function driveWithout(part: "database" | "files", outcome: SubmitOutcome): Promise<void> {
  let isDown = false;
  const failing = <Act extends (...given: never[]) => unknown>(act: Act): Act =>
    new Proxy(act, {
      apply: (target, self, given) => {
        if (isDown) throw new Error("This part is down.");
        return Reflect.apply(target, self, given);
      },
    });
  const whole = answering(async () => {
    isDown = true;
    return outcome;
  });
  const { database, files, clock } = whole;
  await drive({
    ...whole,
    ...(part === "files"
      ? { files: { ...files, put: failing(files.put) } }
      : {
          database: Object.assign(Object.create(database), {
            update: failing(database.update.bind(database)),
          }),
        }),
    clock: {
      ...clock,
      wait: async (ms) => {
        await clock.wait(ms);
        isDown = false;
      },
    },
  });
}
