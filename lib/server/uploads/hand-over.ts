import "server-only";
import { and, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { UploadOutcome } from "@/lib/segmind/outcome";
import { plusMs } from "../clock";
import { type UploadRow, uploads } from "../database/schema";
import type { Easel } from "../easel";
import { farthestMs, leaseMs, whileHeld } from "../lease";
import { retryDelayMs } from "../retry-delay";
import { oneAtATime } from "../one-at-a-time";
import { uploadKey } from "./keep-upload";

/** Segmind's storage says nothing of how long an address lives; a day is what Easel relies on. */
export const addressLivesMs = 24 * 60 * 60_000;
/** An address is told again this long before its day is over, so that a job in line outlives it rarely. */
const marginMs = 60 * 60_000;

export type HandOver =
  /** Segmind has it under this address, told at this time. */
  | { readonly kind: "there"; readonly url: string; readonly toldAt: Date }
  /** Another process is handing the same file over. */
  | { readonly kind: "busy" }
  /** Its file is gone from the store. */
  | { readonly kind: "missing" }
  | Exclude<UploadOutcome, { kind: "uploaded" }>;

/**
 * Sees to it that Segmind has one upload: sends it when it was never sent, or longer ago than its address
 * is relied on; once per file, whoever asks and from wherever. Free. One file at a time in a process.
 */
export async function handOver(easel: Easel, upload: UploadRow): Promise<HandOver> {
  const { database, clock } = easel;
  const known = freshAddress(upload, clock.now());
  if (known !== null) return known;
  const now = clock.now();
  const [claimed] = await database
    .update(uploads)
    .set({ handOverUntil: plusMs(now, leaseMs) })
    .where(
      and(
        eq(uploads.id, upload.id),
        or(
          isNull(uploads.handOverUntil),
          lte(uploads.handOverUntil, now),
          // Written by a clock that was set back since.
          gt(uploads.handOverUntil, plusMs(now, farthestMs)),
        ),
      ),
    )
    .returning();
  if (claimed === undefined) return { kind: "busy" };
  // Whoever held it before may have just been done.
  const meanwhile = freshAddress(claimed, now);
  const outcome = meanwhile ?? (await sendWhileHeld(easel, claimed));
  const told =
    outcome.kind === "there" ? { segmindUrl: outcome.url, segmindUrlAt: outcome.toldAt } : {};
  // Others may need the same file, and the limit is theirs too.
  const freeAt = outcome.kind === "rate_limited" ? endOfLimit(outcome.resetAt, clock.now()) : null;
  await database
    .update(uploads)
    .set({ ...told, handOverUntil: freeAt })
    .where(eq(uploads.id, upload.id));
  return outcome;
}

/** A store that cannot be read rejects here, and must not keep the file from the next try as well. */
async function sendWhileHeld(easel: Easel, upload: UploadRow): Promise<HandOver> {
  let held = upload.handOverUntil ?? easel.clock.now();
  // Over one's own sign of life alone: not over another's, nor over the end of a rate limit.
  const renew = async (until: Date) => {
    const isStillHeld = and(eq(uploads.id, upload.id), eq(uploads.handOverUntil, held));
    const renewed = await easel.database
      .update(uploads)
      .set({ handOverUntil: until })
      .where(isStillHeld)
      .returning({ id: uploads.id });
    if (renewed.length === 1) held = until;
  };
  try {
    return await whileHeld(easel, renew, () => oneAtATime(() => send(easel, upload)));
  } catch (error) {
    await easel.database
      .update(uploads)
      .set({ handOverUntil: null })
      .where(eq(uploads.id, upload.id));
    throw error;
  }
}

function endOfLimit(resetAt: Date | null, now: Date): Date {
  return plusMs(
    now,
    retryDelayMs({ attempts: 0, resetAt, now }, () => 1),
  );
}

function freshAddress({ segmindUrl, segmindUrlAt }: UploadRow, now: Date): HandOver | null {
  if (segmindUrl === null || segmindUrlAt === null) return null;
  const ageMs = now.getTime() - segmindUrlAt.getTime();
  // An address from the future was told before the clock was set back: nobody knows its age.
  const isFresh = Math.abs(ageMs) < addressLivesMs - marginMs;
  return isFresh ? { kind: "there", url: segmindUrl, toldAt: segmindUrlAt } : null;
}

async function send(
  { files, segmind, clock }: Easel,
  { id, contentType, bytes }: UploadRow,
): Promise<HandOver> {
  const file = await files.read(uploadKey(id));
  if (file === null) return { kind: "missing" };
  const toldAt = clock.now();
  const outcome = await segmind.upload({
    contentType,
    sizeBytes: bytes,
    stream: () => file.stream,
  });
  return outcome.kind === "uploaded" ? { kind: "there", url: outcome.url, toldAt } : outcome;
}
