import "server-only";
import { pictureFileName } from "@/lib/image/file-name";
import type { GenerationRow } from "./database/schema";
import type { Easel } from "./easel";
import { exportPicture, missing, notThere } from "./export/export-picture";
import type { Export } from "./export/export-query";
import type { StoredFile } from "./files/file-store";
import { originalKey, thumbnailKey } from "./generations/collect";

/** The picture as it was made, streamed. Its bytes never change, so a browser may keep them for good; nobody between may. */
export async function respondWithOriginal({ files }: Easel, row: GenerationRow): Promise<Response> {
  const { image } = row;
  if (image === null) throw notThere(row);
  const file = await files.read(originalKey(row.id, image));
  if (file === null) throw missing(row);
  const fileName = pictureFileName({ ...image, prompt: row.input.prompt, id: row.id });
  const disposition = contentDisposition("inline", fileName);
  return picture(file, { "Content-Type": image.contentType, "Content-Disposition": disposition });
}

/** The picture as someone wants to take it away: converted where asked for, and with its recipe inside. */
export async function respondWithExport(
  easel: Easel,
  row: GenerationRow,
  wanted: Export,
): Promise<Response> {
  const { bytes, type, width, height } = await exportPicture(easel, row, wanted);
  const fileName = pictureFileName({
    prompt: row.input.prompt,
    width,
    height,
    contentType: type,
    id: row.id,
  });
  const disposition = contentDisposition(wanted.download ? "attachment" : "inline", fileName);
  const file = { stream: new Blob([bytes]).stream(), bytes: bytes.byteLength };
  return picture(file, { "Content-Type": type, "Content-Disposition": disposition });
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
