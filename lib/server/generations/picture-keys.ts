import "server-only";
import { extensionOf } from "@/lib/image/file-name";
import type { StoredImage } from "../database/schema";

/** Where the files of a generation are kept. */

/** What the model made. */
export function originalKey(id: string, { contentType }: Pick<StoredImage, "contentType">): string {
  return `${id}/original.${extensionOf(contentType)}`;
}

/** The same with the reference's pixels put back outside the mask. */
export function keptKey(id: string, { contentType }: Pick<StoredImage, "contentType">): string {
  return `${id}/kept.${extensionOf(contentType)}`;
}

/** What the model had changed outside the mask. */
export function heatMapKey(id: string): string {
  return `${id}/changed-outside.webp`;
}

export function thumbnailKey(id: string): string {
  return `${id}/thumbnail.webp`;
}
