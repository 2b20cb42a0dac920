import "server-only";
import { plusMs } from "../clock";
import type { HandedOver } from "../database/schema";
import type { Easel } from "../easel";
import { leaseMs } from "../lease";
import { addressLivesMs, type HandOver, handOver } from "../uploads/hand-over";
import { findUploads } from "../uploads/keep-upload";
import { afterHandOver } from "./after-submit";
import type { Change } from "./change";
import { type Claimed, holdLease } from "./claim";
import { momentOf } from "./moment";
import { record } from "./record";

/** Someone else is at the same file: a look again soon. */
const busyMs = 1_000;

/**
 * Brings a waiting generation's references and mask to Segmind, so that it can be submitted. It still
 * waits afterwards: all this costs nothing, may fail, and may be done again. Where another has the row
 * meanwhile, the files that are left are left to it.
 */
export async function prepare(easel: Easel, row: Claimed): Promise<void> {
  const ids = row.mask === null ? row.references : [...row.references, row.mask];
  const known = await findUploads(easel, ids);
  const there: Extract<HandOver, { kind: "there" }>[] = [];
  for (const id of ids) {
    // Others may have been told of a limit since: whoever slept and lost the row does not know it.
    if (!(await holdLease(easel, row, plusMs(easel.clock.now(), leaseMs)))) return;
    const upload = known.get(id);
    const outcome = upload === undefined ? missing : await handOver(easel, upload);
    if (outcome.kind !== "there") {
      easel.log({ event: "hand_over_failed", generation: row.id, outcome: outcome.kind });
      await record(easel, row, notYet(easel, row, outcome));
      return;
    }
    there.push(outcome);
  }
  const urls = there.map(({ url }) => url);
  const handedOver: HandedOver = {
    images: urls.slice(0, row.references.length),
    mask: row.mask === null ? null : (urls.at(-1) ?? null),
  };
  const oldest = Math.min(...there.map(({ toldAt }) => toldAt.getTime()));
  await record(easel, row, {
    handedOver,
    handedOverUntil: plusMs(new Date(oldest), addressLivesMs),
    dueAt: easel.clock.now(),
    attempts: 0,
    waitingFor: null,
    retryUntil: null,
  });
}

const missing: HandOver = { kind: "missing" };

function notYet(easel: Easel, row: Claimed, outcome: Exclude<HandOver, { kind: "there" }>): Change {
  const moment = momentOf(easel);
  if (outcome.kind === "busy") return { dueAt: plusMs(moment.now, busyMs) };
  return afterHandOver(row, outcome, moment);
}
