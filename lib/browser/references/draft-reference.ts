import type { Size } from "@/lib/models/size";

/** A picture a generation starts from, as the draft holds it. */
export type DraftReference = {
  /** Its own in this browser; the file of what is not uploaded yet is kept under it. */
  readonly key: string;
  readonly name: string;
  /** The generation whose picture it is; null where it came from outside. */
  readonly generationId: string | null;
  /** Null until the server has it. */
  readonly upload: ReferenceUpload | null;
  /** Painted over this picture. It counts while the picture is the first. */
  readonly mask: DraftMask | null;
};

export type ReferenceUpload = { readonly id: string } & Size;

export type DraftMask = {
  /** Null until the server has it. */
  readonly uploadId: string | null;
  /** How much of the picture it covers, 0–1; null where nobody told. */
  readonly share: number | null;
};

/** What the file of a reference's mask is kept under, and its progress told. */
export function maskKeyOf(key: string): string {
  return `${key}/mask`;
}

/** Where a mask that the server has can be read; null for one that it has not. */
export function maskUrlOf(mask: DraftMask | null): string | null {
  return mask?.uploadId ? `/api/uploads/${mask.uploadId}` : null;
}

/** Reads references as any release has stored them; what is none of ours is left out. */
export function readReferences(stored: unknown): readonly DraftReference[] {
  return Array.isArray(stored) ? stored.flatMap(readReference) : [];
}

function readReference(stored: unknown): DraftReference[] {
  if (!isRecord(stored)) return [];
  const { key, name, generationId, upload, mask } = stored;
  if (typeof key !== "string" || typeof name !== "string") return [];
  return [
    {
      key,
      name,
      generationId: typeof generationId === "string" ? generationId : null,
      upload: readUpload(upload),
      mask: readMask(mask),
    },
  ];
}

function readUpload(stored: unknown): ReferenceUpload | null {
  if (!isRecord(stored)) return null;
  const { id, width, height } = stored;
  const isWhole = typeof id === "string" && typeof width === "number" && typeof height === "number";
  return isWhole ? { id, width, height } : null;
}

function readMask(stored: unknown): DraftMask | null {
  if (!isRecord(stored)) return null;
  const { uploadId, share } = stored;
  return {
    uploadId: typeof uploadId === "string" ? uploadId : null,
    share: typeof share === "number" ? share : null,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
