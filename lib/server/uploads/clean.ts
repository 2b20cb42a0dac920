import "server-only";
import { open } from "node:fs/promises";
import sharp, { type Metadata, type Sharp } from "sharp";
import { EaselError } from "@/lib/errors";
import { type PictureType, sniffPicture } from "@/lib/image/sniff";
import { oneAtATime } from "../one-at-a-time";
import { drawThumbnail } from "../thumbnail";
import { isAnimatedPng } from "./animated-png";

/** 7680 × 4296; more would take a gigabyte to work with. */
const maxPixels = 33_000_000;
/** Longer than any format that Easel writes can be. */
const maxSide = 16_383;
const decodeSeconds = 30;

export type Cleaned = {
  readonly bytes: Uint8Array;
  readonly contentType: PictureType;
  readonly width: number;
  readonly height: number;
  readonly thumbnail: Uint8Array;
};

/**
 * A person's picture, written anew by Easel: turned as it is seen, in its own colours, with nothing else
 * of the file in it; so neither a place nor a script nor a second file behind the picture survives. PNG
 * and WebP keep every pixel; JPEG is encoded again at 100. One picture at a time, about a second each at
 * 12 megapixels. Refuses in words what is no picture, moves, is broken, or is too large.
 */
export function cleanPicture(file: string): Promise<Cleaned> {
  return oneAtATime(() => clean(file));
}

async function clean(file: string): Promise<Cleaned> {
  const head = await readHead(file);
  if (head.byteLength === 0) throw new EaselError("broken_picture", "An upload of no bytes.");
  const contentType = sniffPicture(head);
  if (contentType === null) throw new EaselError("no_picture", "The first bytes are no picture's.");
  const metadata = await decoding(() => sharp(file, { limitInputPixels: false }).metadata());
  checkSize(metadata);
  if ((metadata.pages ?? 1) > 1 || (contentType === "image/png" && (await isAnimatedPng(file)))) {
    throw new EaselError("animated", "A picture with more than one frame.");
  }
  return decoding(async () => {
    const picture = sharp(file, { limitInputPixels: maxPixels, failOn: "error" })
      .timeout({ seconds: decodeSeconds })
      .autoOrient();
    const { data, info } = await encoded(inOwnColours(picture, metadata), contentType).toBuffer({
      resolveWithObject: true,
    });
    const { width, height } = info;
    const thumbnail = await drawThumbnail(sharp(data));
    return { bytes: data, contentType, width, height, thumbnail };
  });
}

const keptSpaces = new Set(["rgb16", "grey16", "b-w"]);

/** A profile says what the colours mean; those of print are brought to a screen's, which the models speak. */
function inOwnColours(picture: Sharp, { space }: Metadata): Sharp {
  if (space === "cmyk") return picture.toColourspace("srgb");
  const own = picture.keepIccProfile();
  // Greys and 16 bits stay what they are only where they are asked for.
  return keptSpaces.has(space ?? "") ? own.toColourspace(space) : own;
}

function encoded(picture: Sharp, type: PictureType): Sharp {
  if (type === "image/png") return picture.png({ compressionLevel: 6 });
  if (type === "image/webp") return picture.webp({ lossless: true, effort: 2 });
  return picture.jpeg({ quality: 100, chromaSubsampling: "4:4:4" });
}

function checkSize({ width, height }: Metadata): void {
  if (width * height <= maxPixels && Math.max(width, height) <= maxSide) return;
  const size = `${width} × ${height} pixels`;
  throw new EaselError("too_many_pixels", `An upload of ${size}.`, {
    message: `This picture has ${size}. Easel takes up to 33 megapixels and ${maxSide} a side: make it smaller and add it again.`,
  });
}

async function decoding<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof EaselError) throw cause;
    throw new EaselError("broken_picture", "It cannot be decoded.", { cause });
  }
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(12), 0, 12, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
