import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Bytes } from "../parts/bytes";
import type { PictureType } from "../sniff";
import { readRecipe, withoutMetadata, withRecipe } from "./recipe-in-file";
import type { Recipe } from "./recipe";

const recipe: Recipe = {
  model: "gpt-image-2",
  input: {
    prompt: 'Magazine cover, headline "मुंबई का स्वाद" & <b>bold</b>\nsecond line, 東京 🎨',
    size: "1536x1024",
    output_compression: 100,
  },
  id: "0190a1b2-0000-7000-8000-000000007f3a",
};
const made = { recipe, isEdit: false };

async function drawn(format: "png" | "jpeg" | "webp", options = {}, channels: 3 | 4 = 3) {
  const background = { r: 200, g: 80, b: 20, alpha: 0.5 };
  const picture = sharp({ create: { width: 61, height: 47, channels, background } });
  return new Uint8Array(await picture.toFormat(format, options).withMetadata().toBuffer());
}

const files = new Map<string, Bytes>();
beforeAll(async () => {
  files.set("a PNG", await drawn("png"));
  files.set("a PNG with alpha", await drawn("png", {}, 4));
  files.set("a JPEG", await drawn("jpeg"));
  files.set("a lossy WebP", await drawn("webp"));
  files.set("a lossy WebP with alpha", await drawn("webp", {}, 4));
  files.set("a lossless WebP", await drawn("webp", { lossless: true }, 4));
});

const cases: readonly [string, PictureType][] = [
  ["a PNG", "image/png"],
  ["a PNG with alpha", "image/png"],
  ["a JPEG", "image/jpeg"],
  ["a lossy WebP", "image/webp"],
  ["a lossy WebP with alpha", "image/webp"],
  ["a lossless WebP", "image/webp"],
];

function fileOf(name: string): Bytes {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`There is no ${name}.`);
  return bytes;
}

const pixels = (bytes: Bytes) => sharp(bytes).ensureAlpha().raw().toBuffer();

describe.each(cases)("%s", (name, type) => {
  it("carries its recipe there and back in any script, with every pixel as it was", async () => {
    const before = fileOf(name);
    const after = withRecipe(before, type, made);
    expect(await readRecipe(after)).toEqual(recipe);
    expect(await pixels(after)).toEqual(await pixels(before));
    expect((await sharp(after).metadata()).xmp).toBeDefined();
  });

  it("is replaced, not added to, by a second recipe", () => {
    const once = withRecipe(fileOf(name), type, made);
    const twice = withRecipe(once, type, made);
    expect(twice).toEqual(once);
  });

  it("says nothing of itself when it is stripped", async () => {
    const stripped = withoutMetadata(withRecipe(fileOf(name), type, made), type);
    expect(await readRecipe(stripped)).toBeNull();
    expect(await pixels(stripped)).toEqual(await pixels(fileOf(name)));
    const { xmp, exif, iptc } = await sharp(stripped).metadata();
    expect([xmp, exif, iptc]).toEqual([undefined, undefined, undefined]);
    expect(Buffer.from(stripped).includes("Magazine")).toBe(false);
  });

  it("keeps any recipe, whatever is in it", async () => {
    const value = fc.oneof(fc.string({ unit: "grapheme" }), fc.integer());
    const input = fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), value);
    await fc.assert(
      fc.asyncProperty(input, fc.string({ unit: "grapheme" }), async (given, prompt) => {
        const any = { ...recipe, input: { ...given, prompt } };
        const after = withRecipe(fileOf(name), type, { recipe: any, isEdit: true });
        expect(await readRecipe(after)).toEqual(any);
      }),
      { numRuns: 50 },
    );
  });

  it("does not break on a file that was cut off anywhere", async () => {
    const whole = withRecipe(fileOf(name), type, made);
    for (let length = 0; length < whole.length; length += 7) {
      await readRecipe(whole.slice(0, length));
    }
  });
});

describe("a file of another program", () => {
  it.each([
    ["parameters", "a red fox\nNegative prompt: blurry\nSteps: 20, Sampler: Euler", "a red fox"],
    [
      "prompt",
      '{"3":{"inputs":{"text":"a long red fox"}},"4":{"inputs":{"text":"no"}}}',
      "a long red fox",
    ],
    ["Comment", '{"prompt":"a red fox","steps":28}', "a red fox"],
    ["Description", "a red fox", "a red fox"],
  ])("is read for the prompt in its %s", async (keyword, text, prompt) => {
    const chunk = (await import("./png")).withPngTexts(fileOf("a PNG"), { [keyword]: text }, "");
    expect(await readRecipe(chunk)).toEqual({ model: "", input: { prompt }, id: null });
  });

  it.each(["zTXt", "iTXt"] as const)(
    "is read where its texts are compressed, up to a bound: %s",
    async (type) => {
      const prompt = "a red fox ".repeat(2_000).trim();
      expect(await readRecipe(withFolded(type, prompt))).toMatchObject({ input: { prompt } });
      const bomb = withFolded(type, "fox".repeat(8_000_000));
      expect(bomb.length).toBeLessThan(100_000);
      expect(await readRecipe(bomb)).toBeNull();
      const broken = withFolded(type, prompt).fill(7, 70, 90);
      expect(await readRecipe(broken)).toBeNull();
    },
  );

  it.each(["", "{}", '{"recipe":"easel/1"}', '{"recipe":"easel/1","model":1,"input":{}}', "[]"])(
    "that only pretends to be Easel's is no recipe: %j",
    async (text) => {
      const file = (await import("./png")).withPngTexts(fileOf("a PNG"), { easel: text }, "");
      expect(await readRecipe(file)).toBeNull();
    },
  );
});

/** A PNG with this text compressed into its "parameters", as PNG's specification lays it out. */
function withFolded(type: "zTXt" | "iTXt", text: string): Bytes {
  const head = Buffer.from(type === "zTXt" ? "parameters\0\0" : "parameters\0\x01\0\0\0");
  const data = Buffer.concat([Buffer.from(type), head, deflateSync(text)]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length - 4);
  checksum.writeUInt32BE(crc32(data));
  const picture = Buffer.from(fileOf("a PNG"));
  const headerEnd = 33;
  const [before, after] = [picture.subarray(0, headerEnd), picture.subarray(headerEnd)];
  return new Uint8Array(Buffer.concat([before, length, data, checksum, after]));
}

/** Programs of others that read metadata, and how each is asked for all of it. */
const readers = [
  { program: "/usr/bin/exiftool", flags: ["-a", "-G1", "-s"] },
  { program: "/usr/bin/exiv2", flags: ["-pa"] },
];

describe.each(readers)("an independent reader, $program,", ({ program, flags }) => {
  it.for(cases)("finds prompt and source type in %s", async ([name, type], { skip }) => {
    const after = withRecipe(fileOf(name), type, made);
    const { xmp } = await sharp(after).metadata();
    expect(xmp?.toString()).toContain("trainedAlgorithmicMedia");
    // What is not installed has read nothing, and the report says so.
    skip(!existsSync(program), `${program} is not installed here`);
    const folder = await mkdtemp(path.join(tmpdir(), "easel-xmp-"));
    const file = path.join(folder, "picture");
    await writeFile(file, after);
    const { stdout } = await promisify(execFile)(program, [...flags, file]);
    await rm(folder, { recursive: true });
    expect(stdout).toContain("मुंबई का स्वाद");
    expect(stdout).toContain("trainedAlgorithmicMedia");
  });
});
