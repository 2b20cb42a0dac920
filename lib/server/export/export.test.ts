import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRecipe } from "@/lib/image/recipe/recipe-in-file";
import type { GenerationRow } from "../database/schema";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { exportPicture } from "./export-picture";
import { readExportQuery } from "./export-query";

let easel: TestEasel;
let row: GenerationRow;
beforeAll(async () => {
  easel = await openTestEasel();
  const prompt = 'A café sign that reads "自由"';
  const { id } = await easel.generate({ prompt, size: "1536x1024", quality: "low" });
  await easel.driveFor(120);
  row = await easel.row(id);
});
afterAll(() => easel.close());

const wanted = (query: string) => readExportQuery(new Request(`http://localhost/?${query}`));
const exported = (query: string) => exportPicture(easel, row, wanted(query));
const pixels = (bytes: Uint8Array) => sharp(bytes).ensureAlpha().raw().toBuffer();

describe("a picture to take away", () => {
  it("as made has every pixel of the original, and its recipe", async () => {
    const { bytes } = await exported("download=1");
    const file = await easel.files.read(`${row.id}/original.png`);
    const original = new Uint8Array(await new Response(file?.stream).arrayBuffer());
    expect((await pixels(bytes)).equals(await pixels(original))).toBe(true);
    expect(await readRecipe(bytes)).toEqual({ model: row.model, input: row.input, id: row.id });
  });

  it("says nothing of itself when that is wanted", async () => {
    for (const format of ["png", "jpeg", "webp"]) {
      const { bytes } = await exported(`recipe=0&format=${format}`);
      expect(await readRecipe(bytes)).toBeNull();
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    }
  });

  it.each([
    ["format=webp&width=768", "webp", 768, 512],
    ["format=jpeg&height=512", "jpeg", 768, 512],
    ["width=1000&height=1000", "png", 1000, 1000],
    ["width=2480&height=3508&dpi=300", "png", 2480, 3508],
    ["crop=100,50,400,300", "png", 400, 300],
    ["crop=100,50,400,300&width=800", "png", 800, 600],
  ])("comes at exactly the size that is wanted: %s", async (query, format, width, height) => {
    const { bytes } = await exported(query);
    expect(await sharp(bytes).metadata()).toMatchObject({ format, width, height });
    expect((await readRecipe(bytes))?.id).toBe(row.id);
  });

  it.each([
    ["png", 300],
    ["jpeg", 72],
  ])("carries its dpi in the file as %s", async (format, dpi) => {
    const { bytes } = await exported(`format=${format}&dpi=${dpi}&width=600`);
    expect(Math.round((await sharp(bytes).metadata()).density ?? 0)).toBe(dpi);
  });

  it("carries its dpi as WebP in the XMP, which is the only place there", async () => {
    const { bytes } = await exported("format=webp&dpi=300");
    expect((await sharp(bytes).metadata()).xmp?.toString()).toContain('tiff:XResolution="300/1"');
  });

  it("cut out keeps the pixels of its place", async () => {
    const { bytes } = await exported("crop=10,20,30,40");
    const file = await easel.files.read(`${row.id}/original.png`);
    const original = new Uint8Array(await new Response(file?.stream).arrayBuffer());
    const place = { left: 10, top: 20, width: 30, height: 40 };
    const cut = await sharp(original).extract(place).ensureAlpha().raw().toBuffer();
    expect((await pixels(bytes)).equals(cut)).toBe(true);
  });

  it.each([
    ["format=gif", "format"],
    ["width=0", "width"],
    ["width=10001", "width"],
    ["width=9000&height=9000", "width"],
    ["crop=1,2,3", "crop"],
    ["crop=-1,0,10,10", "crop"],
    ["dpi=x", "dpi"],
    ["colour=red", "colour"],
  ])("is refused in words for %s", (query, field) => {
    expect(() => wanted(query)).toThrow(
      expect.objectContaining({ fields: { [field]: expect.stringMatching(/^[A-Z].*\.$/) } }),
    );
  });

  it("cannot be cut out from beyond its edge", async () => {
    await expect(exported("crop=1500,0,100,100")).rejects.toMatchObject({
      fields: { crop: "A crop must lie inside 1536 × 1024 pixels." },
    });
  });
});
