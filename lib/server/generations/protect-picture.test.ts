import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EaselError } from "@/lib/errors";
import type { Easel } from "../easel";
import type { FileStore } from "../files/file-store";
import { respondWithHeatMap, respondWithImage } from "../http/respond-with-picture";
import { drawEdit, makeMaskedEdit, type MaskedEdit } from "../testing/masked-edit";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { releaseLeases } from "./claim";
import { drive } from "./drive";
import { thumbnailKey } from "./picture-keys";
import { readPicture } from "./read-picture";
import { tell } from "./tell-generation";
import { emptyTrash, trashGeneration } from "./trash";

let easel: TestEasel;
let edit: MaskedEdit;

beforeAll(async () => {
  easel = await openTestEasel();
  edit = await drawEdit(1024, 1024);
});

beforeEach(() => easel.forget());

afterAll(() => easel.close());

describe("a masked edit", () => {
  it.each(["png", "webp"] as const)(
    "ends with no pixel changed outside the mask, though the model changed half of them: %s",
    async (format) => {
      const id = await makeMaskedEdit(easel, { ...edit, input: { output_format: format } });
      const kept = await pixelsOf(await image(id));
      expect(await changedOutside(edit, kept, await pixelsOf(edit.reference))).toEqual({
        inPercent: 0,
        most: 0,
      });
      const raw = await pixelsOf(await image(id, "raw"));
      const { inPercent } = await changedOutside(edit, raw, await pixelsOf(edit.reference));
      expect(inPercent).toBeGreaterThan(40);

      const { protect } = await tell(easel, await easel.row(id));
      expect(protect).toMatchObject({ kept: true, changedNow: 0, sizeOf: "reference" });
      if (format === "png")
        expect(Math.round((protect?.changedOutside ?? 0) * 100)).toBe(inPercent);
    },
  );

  it("keeps both versions, a thumbnail of the kept one and a heat map", async () => {
    const id = await makeMaskedEdit(easel, edit);
    const files = await readdir(path.join(easel.filesFolder, id));
    expect(files.sort()).toEqual([
      "changed-outside.webp",
      "kept.png",
      "original.png",
      "thumbnail.webp",
    ]);
    const map = await (await respondWithHeatMap(easel, await easel.row(id))).bytes();
    expect(await sharp(map).metadata()).toMatchObject({ width: 1024, height: 1024 });
    const made = await image(id, "raw");
    expect(made.equals(await image(id))).toBe(false);
    expect(made.byteLength).toBe((await easel.row(id)).image?.bytes);
    const thumbnail = await easel.files.read(thumbnailKey(id));
    const shown = await readPicture(await image(id));
    expect(await new Response(thumbnail?.stream).bytes()).toEqual(
      Uint8Array.from(shown?.thumbnail ?? []),
    );
  });

  it("leaves none of its files behind when the trash is emptied", async () => {
    const id = await makeMaskedEdit(easel, edit);
    await trashGeneration(easel, await easel.row(id));
    easel.pass(30 * 24 * 3_600);
    expect(await emptyTrash(easel)).toBe(1);
    expect(await readdir(easel.filesFolder)).not.toContain(id);
  });

  it("is the reference's size, whatever size the model made it in", async () => {
    const small = await drawEdit(600, 400);
    const id = await makeMaskedEdit(easel, { ...small, input: { size: "1536x1024" } });
    const { image: shown, protect } = await tell(easel, await easel.row(id));
    expect(shown).toMatchObject({ width: 600, height: 400 });
    expect(protect).toMatchObject({ sizeOf: "reference", asMade: { width: 1536, height: 1024 } });
    const kept = await pixelsOf(await image(id));
    expect(await changedOutside(small, kept, await pixelsOf(small.reference))).toHaveProperty(
      "most",
      0,
    );
  });

  it("is as the model made it where nobody asked to keep the rest", async () => {
    const id = await makeMaskedEdit(easel, { ...edit, keepOutsideMask: false });
    expect((await tell(easel, await easel.row(id))).protect).toBeNull();
    await expect(image(id, "kept")).rejects.toThrow("has no kept picture");
  });
});

describe("a paid picture that cannot be protected", () => {
  it.each([
    {
      name: "the reference is gone",
      meanwhile: async (id: string) => {
        const [reference = ""] = (await easel.row(id)).references;
        await rm(path.join(easel.filesFolder, "uploads", reference));
      },
      words: "because the reference or its mask is gone.",
    },
    {
      name: "the mask belongs to another picture",
      meanwhile: async (id: string) => {
        const { mask } = await easel.row(id);
        await easel.files.remove(`uploads/${mask}`);
        await easel.files.put(`uploads/${mask}`, (await drawEdit(512, 512)).mask);
      },
      words: "because the reference, its mask and the answer do not fit together.",
    },
  ])("is there all the same, and says why: $name", async ({ meanwhile, words }) => {
    const id = await makeMaskedEdit(easel, { ...edit, meanwhile });
    const told = await tell(easel, await easel.row(id));
    expect(told).toMatchObject({ state: "done", protect: { kept: false, changedOutside: null } });
    expect(told.protect).toHaveProperty("message", expect.stringContaining(words));
    expect((await image(id)).byteLength).toBe(told.image?.bytes);
    expect(easel.logged.map(({ event }) => event)).toContain("protection_failed");
  });
});

describe("a picture that ends whatever process puts the rest back", () => {
  beforeAll(async () => {
    edit = await drawEdit(640, 480);
  });

  it("is tried three times, then kept as the model made it, and says why", async () => {
    const id = await dyingEdit(3);
    const told = await tell(easel, await easel.row(id));
    expect(told).toMatchObject({ state: "done", protect: { kept: false } });
    expect(told.protect).toHaveProperty("message", expect.stringContaining("three tries"));
    expect((await image(id)).byteLength).toBe(told.image?.bytes);
    expect(easel.posts.filter((path) => path !== "/upload-asset")).toHaveLength(1);
  });

  it("is put back where one process lives, whose other deaths are forgotten", async () => {
    const id = await dyingEdit(2);
    const row = await easel.row(id);
    expect(row.protect).toMatchObject({ kept: true, changedNow: 0 });
    expect(row.brokenCompositions).toBe(0);
  });

  it("does not count a store that is away for a while", async () => {
    const away = async () => Promise.reject(new EaselError("store_unavailable", "It is away."));
    const meanwhile = async () => {
      for (let minute = 0; minute < 10; minute += 1) {
        await driveOnce({ ...easel, files: withUploads(away) });
      }
    };
    const id = await makeMaskedEdit(easel, { ...edit, meanwhile });
    expect((await easel.row(id)).protect).toMatchObject({ kept: true });
  });
});

/** A masked edit at which so many processes die, as those do that have no memory left: without a word. */
function dyingEdit(deaths: number): Promise<string> {
  const meanwhile = async (id: string) => {
    while ((await easel.row(id)).brokenCompositions < deaths) {
      let isDead = false;
      const die = () => {
        isDead = true;
        throw new Error("The process is dead.");
      };
      const database = new Proxy(easel.database, {
        get: (target, name) => (isDead ? die : Reflect.get(target, name)),
      });
      await driveOnce({ ...easel, database, files: withUploads(die) });
      await releaseLeases(easel);
    }
  };
  return makeMaskedEdit(easel, { ...edit, meanwhile });
}

function withUploads(read: FileStore["read"]): FileStore {
  const isUpload = (key: string) => key.startsWith("uploads/");
  return { ...easel.files, read: (key) => (isUpload(key) ? read(key) : easel.files.read(key)) };
}

async function driveOnce(driven: Easel): Promise<void> {
  easel.pass(60);
  await drive(driven);
}

async function image(id: string, variant?: "kept" | "raw"): Promise<Buffer> {
  const row = await easel.row(id);
  const answer = await respondWithImage(easel, row, variant);
  return Buffer.from(await answer.bytes());
}

function pixelsOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).removeAlpha().toColourspace("srgb").raw().toBuffer();
}

/** Counted apart from the code that is tested: pixels where the mask is black. */
async function changedOutside(edit: MaskedEdit, picture: Buffer, reference: Buffer) {
  const mask = await sharp(edit.mask).extractChannel(0).raw().toBuffer();
  let [outside, changed, most] = [0, 0, 0];
  mask.forEach((weight, pixel) => {
    if (weight !== 0) return;
    outside += 1;
    const differences = [0, 1, 2].map((channel) =>
      Math.abs((picture[pixel * 3 + channel] ?? 0) - (reference[pixel * 3 + channel] ?? 0)),
    );
    most = Math.max(most, ...differences);
    if (Math.max(...differences) > 2) changed += 1;
  });
  return { inPercent: Math.round((changed / outside) * 100), most };
}
