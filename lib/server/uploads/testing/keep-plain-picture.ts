import sharp from "sharp";
import type { UploadRow } from "../../database/schema";
import type { Easel } from "../../easel";
import { keepUpload } from "../keep-upload";

type Plain = { readonly background: string; readonly width?: number };

/** An upload of one colour, 48 pixels high. */
export async function keepPlainPicture(
  easel: Easel,
  { background, width = 64 }: Plain,
): Promise<UploadRow> {
  const size = { width, height: 48 };
  const create = { ...size, channels: 3, background } as const;
  const bytes = await sharp({ create }).png().toBuffer();
  return keepUpload(easel, { bytes, thumbnail: bytes, contentType: "image/png", ...size });
}
