import "server-only";
import type { Evidence, Generation, Image } from "@/lib/contract/generation";
import { type Charged, type FailureCode, failures } from "@/lib/errors";
import { pictureFileName } from "@/lib/image/file-name";
import { usdOf } from "@/lib/words/money";
import type { Upload } from "@/lib/contract/upload";
import type { GenerationRow, UploadRow } from "../database/schema";
import { presentUpload } from "../uploads/keep-upload";
import { presentProtection, shownImage } from "./present-protection";

type Beside = {
  readonly now: Date;
  /** Its place among all that wait, from 1. */
  readonly place: number | null;
  /** At least its own. */
  readonly uploads: ReadonlyMap<string, UploadRow>;
  readonly evidence: Evidence | null;
  /** Whether a picture could be stored; nothing is sent before it can. */
  readonly canStore: boolean;
};

/** A row as every route tells it: dollars, ISO times, addresses of ours, no address of Segmind's. */
export function presentGeneration(
  row: GenerationRow,
  { now, place, uploads, evidence, canStore }: Beside,
): Generation {
  return {
    id: row.id,
    state: row.state,
    model: row.model,
    input: row.input,
    references: row.references.flatMap((id) => presentedUpload(uploads, id) ?? []),
    mask: row.mask === null ? null : presentedUpload(uploads, row.mask),
    keepOutsideMask: row.keepOutsideMask,
    parentId: row.parentId,
    batchId: row.batchId,
    madeBy: row.madeBy,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    estimateUsd: usdOf(row.estimate),
    costUsd: row.cost === null ? null : usdOf(row.cost),
    isCostAbout: row.isCostAbout,
    expectedSeconds: row.expectedSeconds,
    progress: progressOf(row, now),
    place: row.state === "waiting" ? place : null,
    waitingFor: waitingForOf(row, canStore),
    image: imageOf(row),
    protect: presentProtection(row),
    failure: failureOf(row),
    evidence,
    requestId: row.requestId,
    starred: row.isStarred,
    picked: row.picked,
    rating: row.rating,
    title: row.title,
    tags: row.tags,
    trashedAt: row.trashedAt?.toISOString() ?? null,
  };
}

function presentedUpload(uploads: Beside["uploads"], id: string): Upload | null {
  const upload = uploads.get(id);
  return upload === undefined ? null : presentUpload(upload);
}

function waitingForOf(
  { state, waitingFor }: GenerationRow,
  canStore: boolean,
): Generation["waitingFor"] {
  if (state === "waiting") return canStore ? (waitingFor ?? "slot") : "storage";
  return state === "collecting" && waitingFor === "storage" ? waitingFor : null;
}

function progressOf(row: GenerationRow, now: Date): number | null {
  if (row.state !== "submitting" && row.state !== "running") return null;
  const elapsedMs = now.getTime() - (row.submittedAt ?? now).getTime();
  return Math.min(1, Math.max(0, elapsedMs / (row.expectedSeconds * 1_000)));
}

function imageOf(row: GenerationRow): Image | null {
  const shown = shownImage(row);
  if (row.state !== "done" || shown === null) return null;
  const { sha256, ...image } = shown;
  return {
    ...image,
    url: `/api/generations/${row.id}/image`,
    thumbnailUrl: `/api/generations/${row.id}/thumbnail`,
    fileName: pictureFileName({ ...image, prompt: row.input.prompt, id: row.id }),
  };
}

function failureOf(row: GenerationRow): Generation["failure"] {
  const { failureCode: code, failureMessage } = row;
  if (code === null || (row.state !== "failed" && row.state !== "unknown")) return null;
  return { code, message: failureMessage ?? failures[code].message, charged: chargedOf(row, code) };
}

/** Money tells the truth: what is known to have cost something was charged, whatever the failure. */
function chargedOf(row: GenerationRow, code: FailureCode): Charged {
  return row.cost !== null && row.cost > 0 ? "yes" : failures[code].charged;
}
