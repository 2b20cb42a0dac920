import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { EaselError, failures } from "@/lib/errors";
import { type UploadRow, uploads } from "../database/schema";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { cleanPicture } from "./clean";
import { keepUpload, uploadKey } from "./keep-upload";
import { withReceivedFile } from "./receive";
import { drawn, type Hostile, hostileCorpus, pngChunk } from "./testing/hostile-corpus";

let easel: TestEasel;
beforeAll(async () => {
  easel = await openTestEasel();
});
beforeEach(async () => {
  await easel.database.delete(uploads);
});
afterAll(() => easel.close());

async function give(bytes: Uint8Array | ReadableStream<Uint8Array>): Promise<UploadRow> {
  const body = bytes instanceof ReadableStream ? bytes : new Response(Buffer.from(bytes)).body;
  return keepUpload(easel, await withReceivedFile(body, cleanPicture));
}

async function refusalOf(giving: Promise<unknown>): Promise<string> {
  const error = await giving.then(
    () => null,
    (cause: unknown) => cause,
  );
  return error instanceof EaselError ? error.code : `not refused: ${String(error)}`;
}

async function stored({ id }: UploadRow): Promise<Buffer> {
  const file = await easel.files.read(uploadKey(id));
  return Buffer.from(await new Response(file?.stream).arrayBuffer());
}

const raw = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

const corpus: readonly Hostile[] = await hostileCorpus();

describe("a hostile file", () => {
  it("stands in a corpus of at least 60", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
  });

  it.each(corpus)("is refused in words, with nothing kept: $name", async ({ bytes, code }) => {
    expect(await refusalOf(give(bytes))).toBe(code);
    expect(await easel.database.select().from(uploads)).toEqual([]);
    expect(await readdir(easel.filesFolder).catch(() => [])).toEqual([]);
  });

  it("of 51 MB is refused as it comes, not when it is there", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    expect(await refusalOf(give(endless))).toBe("upload_too_large");
    expect(sent).toBeLessThan(60);
  });

  it("that breaks off on its way is refused", async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
        controller.error(new Error("The connection broke."));
      },
    });
    expect(await refusalOf(give(broken))).toBe("broken_picture");
  });

  it("of which nothing comes is let go of after five minutes", async () => {
    let patienceMs = 0;
    const timeout = vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      patienceMs = ms;
      return AbortSignal.abort();
    });
    expect(await refusalOf(give(new ReadableStream()))).toBe("broken_picture");
    expect(patienceMs).toBe(300_000);
    timeout.mockRestore();
  });

  it("costs nobody anything, and says what to do", () => {
    for (const code of new Set(corpus.map((file) => file.code))) {
      const row = Object.entries(failures).find(([name]) => name === code)?.[1];
      expect(row).toMatchObject({ charged: "no", message: expect.stringMatching(/\. .+\.$/) });
    }
  });
});

describe("a picture", () => {
  it.each(["png", "webp"] as const)("as %s keeps every pixel", async (format) => {
    const bytes = await drawn(format);
    const kept = await stored(await give(bytes));
    expect((await raw(kept)).equals(await raw(bytes))).toBe(true);
  });

  it("as JPEG keeps every pixel to a few steps in 255", async () => {
    const bytes = await drawn("jpeg");
    const [before, after] = [await raw(bytes), await raw(await stored(await give(bytes)))];
    const worst = before.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (after[at] ?? 0))),
      0,
    );
    expect(worst).toBeLessThanOrEqual(4);
  });

  it("keeps 16 bits, greys, alpha and its colour profile", async () => {
    const create = { width: 20, height: 10, channels: 4, background: "#80402080" } as const;
    const deep = await sharp({ create }).toColourspace("rgb16").png().toBuffer();
    expect(await sharp(await stored(await give(deep))).metadata()).toMatchObject({
      depth: "ushort",
      hasAlpha: true,
    });
    const grey = await sharp({ create }).flatten().toColourspace("b-w").png().toBuffer();
    expect(await sharp(await stored(await give(grey))).metadata()).toMatchObject({ channels: 1 });
    const wide = await sharp({ create }).flatten().withIccProfile("p3").png().toBuffer();
    const kept = await stored(await give(wide));
    expect((await sharp(kept).metadata()).icc).toEqual((await sharp(wide).metadata()).icc);
  });

  it("in wide colours keeps the very numbers of its pixels", async () => {
    const noise = Uint8Array.from({ length: 64 * 48 * 3 }, (_, at) => (at * 7_919) >> 4);
    const wide = await sharp(noise, { raw: { width: 64, height: 48, channels: 3 } })
      .withIccProfile("p3")
      .png()
      .toBuffer();
    const numbers = (bytes: Uint8Array) => sharp(bytes, { ignoreIcc: true }).raw().toBuffer();
    const kept = await stored(await give(wide));
    expect((await numbers(kept)).equals(await numbers(wide))).toBe(true);
  });

  it("for print comes to a screen's colours", async () => {
    const create = { width: 20, height: 10, channels: 3, background: "#804020" } as const;
    const cmyk = await sharp({ create }).toColourspace("cmyk").jpeg().toBuffer();
    expect(await sharp(await stored(await give(cmyk))).metadata()).toMatchObject({ space: "srgb" });
  });

  it("taken by a phone is turned as it is seen, and says nothing of where and with what", async () => {
    const photo = await sharp(await drawn("jpeg"))
      .withExif({
        IFD0: { Orientation: "6", Make: "SpyCam", Model: "Model 7" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "19/1 4/1 34/1", GPSMapDatum: "secret-place" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(photo.includes("secret-place")).toBe(true);
    const upload = await give(photo);
    expect(upload).toMatchObject({ width: 48, height: 64 });
    const kept = await stored(upload);
    for (const word of ["secret-place", "SpyCam", "Exif", "GPS"]) {
      expect(kept.includes(word)).toBe(false);
    }
    const { exif, xmp, iptc, orientation } = await sharp(kept).metadata();
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each(["png", "jpeg", "webp"] as const)(
    "as %s loses whatever was hidden in or behind it",
    async (format) => {
      const secret = Buffer.from("<script>alert('a second file')</script>PK\x03\x04");
      const kept = await stored(await give(Buffer.concat([await drawn(format), secret])));
      expect(kept.includes("second file")).toBe(false);
      expect(kept.includes("PK\x03\x04")).toBe(false);
    },
  );

  it("loses the texts in its chunks, however large they would unfold", async () => {
    const { deflateSync } = await import("node:zlib");
    const bomb = pngChunk(
      "zTXt",
      Buffer.concat([Buffer.from("Comment\0\0"), deflateSync(Buffer.alloc(50_000_000, "a"))]),
    );
    const whole = await drawn("png");
    const kept = await give(Buffer.concat([whole.subarray(0, 33), bomb, whole.subarray(33)]));
    expect((await stored(kept)).includes("zTXt")).toBe(false);
  });

  it("given twice, also at once, is stored once, under the hash of what is stored", async () => {
    const bytes = await drawn("png");
    const rows = await Promise.all([give(bytes), give(bytes), give(bytes)]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
    expect(await easel.database.select().from(uploads)).toHaveLength(1);
    const [row] = rows;
    if (row === undefined) throw new Error("Nothing was kept.");
    expect(
      createHash("sha256")
        .update(await stored(row))
        .digest("hex"),
    ).toBe(row.id);
  });

  it("comes with the wrong name and type of another and is still what its bytes say", async () => {
    expect(await give(await drawn("webp"))).toMatchObject({ contentType: "image/webp" });
  });
});
