import "server-only";
import type { Easel } from "../easel";
import { afterPoll } from "./after-poll";
import type { Claimed } from "./claim";
import { momentOf } from "./moment";
import { record } from "./record";

/** Looks once at a running job and writes what it saw. Free, and safe to repeat. */
export async function poll(easel: Easel, row: Claimed): Promise<void> {
  if (row.requestId === null) return;
  const outcome = await easel.segmind.poll({ kind: row.endpoint.kind, requestId: row.requestId });
  if (outcome.kind !== "pending" && outcome.kind !== "completed") {
    easel.log({
      event: "poll_without_result",
      generation: row.id,
      outcome: outcome.kind,
      ...("detail" in outcome ? { detail: outcome.detail } : {}),
    });
  }
  await record(easel, row, afterPoll(row, outcome, momentOf(easel)));
}
