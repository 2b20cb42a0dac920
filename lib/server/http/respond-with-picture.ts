import "server-only";
import { EaselError } from "@/lib/errors";
import { pictureFileName } from "@/lib/image/file-name";
import type { GenerationRow, StoredImage, UploadRow } from "../database/schema";
import type { Easel } from "../easel";
import { exportPicture } from "../export/export-picture";
import type { Export } from "../export/export-query";
import type { StoredFile } from "../files/file-store";
import { putDerived } from "../files/put-derived";
import { requireId, requireRow } from "../generations/find-generations";
import { heatMapKey, thumbnailKey } from "../generations/picture-keys";
import {
  missing,
  notThere,
  nothingKept,
  openPicture,
  type Variant,
} from "../generations/open-picture";
import { readPicture } from "../generations/read-picture";
import { readBounded } from "../read-bounded";
import { uploadKey, uploadThumbnailKey } from "../uploads/keep-upload";

/**
 * The picture streamed: the kept one where there is one, unless `raw` is asked for. Its bytes never
 * change, so a browser may keep them for good; nobody between may.
 */
export async function respondWithImage(
  easel: Easel,
  row: GenerationRow,
  variant: Variant | undefined,
): Promise<Response> {
  const { file, image, isAsMade } = await openPicture(easel, row, variant);
  const disposition = contentDisposition("inline", fileNameOf(row, image, isAsMade));
  return picture(file, { "Content-Type": image.contentType, "Content-Disposition": disposition });
}

/** The picture as someone wants to take it away: converted where asked for, and with its recipe inside. */
export async function respondWithExport(
  easel: Easel,
  row: GenerationRow,
  wanted: Export,
): Promise<Response> {
  const { bytes, type, width, height, isAsMade } = await exportPicture(easel, row, wanted);
  const fileName = fileNameOf(row, { width, height, contentType: type }, isAsMade);
  const disposition = contentDisposition(wanted.download ? "attachment" : "inline", fileName);
  const file = { stream: new Blob([bytes]).stream(), bytes: bytes.byteLength };
  return picture(file, { "Content-Type": type, "Content-Disposition": disposition });
}

/** Beside a kept picture, what the model made carries a name of its own. */
function fileNameOf(
  { id, input: { prompt } }: GenerationRow,
  image: Pick<StoredImage, "width" | "height" | "contentType">,
  isAsMade: boolean,
): string {
  const { width, height, contentType } = image;
  const named = { prompt, id, width, height, contentType };
  return pictureFileName(isAsMade ? { ...named, version: "as-made" } : named);
}

/**
 * The 512 px WebP for a tile, made anew from the picture where it is missing. Only then is the row read: a
 * screen of tiles asks for two dozen at once.
 */
export async function respondWithThumbnail(easel: Easel, idOfAddress: unknown): Promise<Response> {
  const id = requireId(idOfAddress);
  const file =
    (await easel.files.read(thumbnailKey(id))) ??
    (await anotherThumbnail(easel, await requireRow(easel, id)));
  return picture(file, { "Content-Type": "image/webp", "Content-Disposition": "inline" });
}

async function anotherThumbnail(easel: Easel, row: GenerationRow): Promise<StoredFile> {
  if (row.image === null) throw notThere(row);
  const { file } = await openPicture(easel, row, undefined);
  const bytes = await readBounded(file.stream, file.bytes);
  const picture = bytes === null ? null : await readPicture(bytes);
  if (picture === null) throw missing(row);
  const { thumbnail } = picture;
  await putDerived(easel.files, thumbnailKey(row.id), thumbnail);
  return { stream: new Blob([Buffer.from(thumbnail)]).stream(), bytes: thumbnail.byteLength };
}

/** The WebP that shows what the model had changed outside the mask. */
export async function respondWithHeatMap({ files }: Easel, row: GenerationRow): Promise<Response> {
  if (row.protect?.kept !== true) throw nothingKept(row);
  const file = await files.read(heatMapKey(row.id));
  if (file === null) throw missing(row);
  return picture(file, { "Content-Type": "image/webp", "Content-Disposition": "inline" });
}

/** A reference or mask as Easel keeps it, or its 512 px WebP. */
export async function respondWithUpload(
  { files }: Easel,
  { id, contentType }: UploadRow,
  { isThumbnail }: { readonly isThumbnail: boolean },
): Promise<Response> {
  const file = await files.read(isThumbnail ? uploadThumbnailKey(id) : uploadKey(id));
  if (file === null)
    throw new EaselError("picture_missing", `The file of upload ${id} is missing.`);
  const type = isThumbnail ? "image/webp" : contentType;
  return picture(file, { "Content-Type": type, "Content-Disposition": "inline" });
}

function picture(
  { stream, bytes }: StoredFile,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(stream, {
    headers: {
      ...headers,
      "Content-Length": String(bytes),
      // Next drops Content-Length; a progress bar needs the size all the same.
      "X-File-Bytes": String(bytes),
      "Cache-Control": "private, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** RFC 6266: an ASCII name for old clients, the real one in UTF-8 beside it. */
function contentDisposition(type: "attachment" | "inline", fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]+/g, "_");
  return `${type}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
