import type { Sharp } from "sharp";

export type Encoding = {
  readonly format: "png" | "jpeg" | "webp";
  /** 0–100: how much detail JPEG and WebP keep. PNG keeps all. */
  readonly compression: number;
  readonly isTransparent: boolean;
};

/** The bytes of a picture in the format asked for; only a transparent one has alpha. */
export async function encode(picture: Sharp, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const { format, compression, isTransparent } = encoding;
  const kept = isTransparent && format !== "jpeg" ? picture.ensureAlpha() : picture.removeAlpha();
  const quality = Math.max(1, compression);
  switch (format) {
    case "jpeg":
      return bytesOf(kept.jpeg({ quality }));
    case "webp":
      // Little effort: a drawing that is made again for every fetch has to be quick.
      return bytesOf(kept.webp({ quality, effort: 1 }));
    case "png":
      return bytesOf(kept.png({ compressionLevel: 3 }));
  }
}

async function bytesOf(picture: Sharp): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await picture.toBuffer());
}
