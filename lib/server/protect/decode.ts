import "server-only";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import type { Size } from "@/lib/models/size";
import { maxFramePixels } from "./frame";

/** What has to be known of a reference before its pixels are read. */
export type Reference = {
  readonly bytes: Uint8Array;
  /** As it is seen: turned the way its EXIF says. */
  readonly size: Size;
  /** The colour profile its numbers are meant in, or null where they are sRGB or have to be made so. */
  readonly profile: Uint8Array | null;
};

/** How the pixels are to come out. */
export type Wanted = Size & {
  /** For a format without transparency: what is clear is seen on white. */
  readonly isFlat: boolean;
};

/** A photograph may be this large; it is then scaled while it is read. */
const maxReferencePixels = 268_435_456;

/** Reads a reference's header only. */
export async function openReference(bytes: Uint8Array): Promise<Reference> {
  const { autoOrient, space, icc } = await sharp(bytes, limits).metadata();
  return { bytes, size: autoOrient, profile: isRgb(space) ? (icc ?? null) : null };
}

/**
 * A reference's pixels, four bytes each. With an RGB profile they are the numbers that stand in the
 * file; CMYK and grey profiles have no such numbers for the kept picture, and are brought to sRGB.
 */
export function decodeReference({ bytes, profile }: Reference, wanted: Wanted): Promise<Buffer> {
  const picture = sharp(bytes, { ...limits, ignoreIcc: profile !== null });
  return rgba(picture.autoOrient(), wanted);
}

/** An answer's pixels, four bytes each, in the colours of `profile` or in sRGB. */
export async function decodeAnswer(
  bytes: Uint8Array,
  profile: Uint8Array | null,
  wanted: Wanted,
): Promise<Buffer> {
  const picture = sharp(bytes, { ...limits, limitInputPixels: maxFramePixels });
  if (profile === null) return rgba(picture, wanted);
  // sharp takes the path of a profile, never its bytes.
  const folder = await mkdtemp(path.join(tmpdir(), "easel-profile-"));
  try {
    const file = path.join(folder, "profile.icc");
    await writeFile(file, profile);
    return await rgba(picture.withIccProfile(file), wanted);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How much of each pixel may change, 0–255, a byte each: how white the mask is, and black where it is clear. */
export function decodeMask(bytes: Uint8Array, { width, height }: Size): Promise<Buffer> {
  return sharp(bytes, { ...limits, ignoreIcc: true })
    .flatten({ background: "#000000" })
    .resize(width, height, { fit: "cover", kernel: "linear" })
    .toColourspace("srgb")
    .extractChannel(0)
    .raw()
    .toBuffer();
}

const limits = { limitInputPixels: maxReferencePixels, failOn: "error" } as const;

function rgba(picture: Sharp, { width, height, isFlat }: Wanted): Promise<Buffer> {
  return (isFlat ? picture.flatten({ background: "#ffffff" }) : picture)
    .resize(width, height, { fit: "cover" })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer();
}

function isRgb(space: string | undefined): boolean {
  return space === "srgb" || space === "rgb" || space === "rgb16";
}
