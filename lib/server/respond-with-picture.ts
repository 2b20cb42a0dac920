import "server-only";
import { EaselError } from "@/lib/errors";
import { pictureFileName } from "@/lib/image/file-name";
import type { GenerationRow, UploadRow } from "./database/schema";
import type { Easel } from "./easel";
import type { StoredFile } from "./files/file-store";
import { heatMapKey, keptKey, originalKey, thumbnailKey } from "./generations/picture-keys";
import { uploadKey, uploadThumbnailKey } from "./uploads/keep-upload";
import { asMadeFileName, shownImage } from "./generations/present-protection";

/** `raw` is what the model made; `kept` has the reference's pixels outside the mask. */
type Variant = "kept" | "raw";

/** The variant an address names, or null where it leaves that open. */
export function variantIn(search: URLSearchParams): Variant | null {
  const variant = search.get("variant");
  return variant === "kept" || variant === "raw" ? variant : null;
}

/**
 * The picture streamed: the kept one where there is one, unless `raw` is asked for. Its bytes never
 * change, so a browser may keep them for good; nobody between may.
 */
export async function respondWithImage(
  { files }: Easel,
  row: GenerationRow,
  { isDownload, variant }: { readonly isDownload: boolean; readonly variant: Variant | null },
): Promise<Response> {
  const isKept = row.protect?.kept === true && variant !== "raw";
  const image = isKept ? shownImage(row) : row.image;
  if (row.state !== "done" || image === null) throw notThere(row);
  if (variant === "kept" && !isKept) throw nothingKept(row);
  const file = await files.read(isKept ? keptKey(row.id, image) : originalKey(row.id, image));
  if (file === null) throw missing(row);
  const isAsMade = row.protect?.kept === true && !isKept;
  const fileName = isAsMade
    ? asMadeFileName(row, image)
    : pictureFileName({ ...image, prompt: row.input.prompt, id: row.id });
  const disposition = contentDisposition(isDownload ? "attachment" : "inline", fileName);
  return picture(file, { "Content-Type": image.contentType, "Content-Disposition": disposition });
}

/** The 512 px WebP for a tile. */
export async function respondWithThumbnail(
  { files }: Easel,
  row: GenerationRow,
): Promise<Response> {
  if (row.image === null) throw notThere(row);
  const file = await files.read(thumbnailKey(row.id));
  if (file === null) throw missing(row);
  return picture(file, { "Content-Type": "image/webp", "Content-Disposition": "inline" });
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

function notThere(row: GenerationRow): EaselError {
  return new EaselError("not_found", `Generation ${row.id} is ${row.state} and has no picture.`, {
    message: "This picture is not there yet.",
  });
}

function nothingKept(row: GenerationRow): EaselError {
  return new EaselError("not_found", `Generation ${row.id} has no kept picture.`, {
    message: "Nothing was kept outside a mask in this picture.",
  });
}

function missing(row: GenerationRow): EaselError {
  return new EaselError("picture_missing", `The file of generation ${row.id} is missing.`);
}
