import "server-only";
import type { Resolution } from "@/lib/contract/generation";
import { EaselError } from "@/lib/errors";
import { type BalanceMemory, takeReading } from "../money/balance-readings";
import type { GenerationRow } from "../database/schema";
import type { Easel } from "../easel";
import { afterLook } from "./after-poll";
import { type Change, stillUnknown, released } from "./change";
import { claimLook } from "./claim";
import { requireRow } from "./find-generations";
import { momentOf } from "./moment";
import { recordDecision } from "./record";
import { recoverKept } from "./recover";

/**
 * What a person does about an unknown generation; anything else is refused as `not_unknown`. Sends nothing
 * that could cost money.
 *
 * `check` looks again: at the job where Segmind gave its id, however old, and at the balance, which is kept
 * as evidence and settles nothing. `not_charged` gives the money free; an id that comes late still counts.
 * One whose picture stands in the store goes on with it, whatever was decided; `not_charged` is refused then.
 */
export async function resolveGeneration(
  easel: Easel,
  memory: BalanceMemory,
  { id, as }: { readonly id: string; readonly as: Resolution },
): Promise<GenerationRow> {
  const row = await requireRow(easel, id);
  if (row.state !== "unknown") throw new EaselError("not_unknown", `${id} is ${row.state}.`);
  // Whoever kept its picture may have died before they wrote of it.
  if (row.requestId === null) await recoverKept(easel, [row]);
  const isWritten = await recordDecision(easel, row, await changeOf(easel, memory, row, as));
  if (isWritten && as === "not_charged") easel.log({ event: "marked_not_charged", generation: id });
  const now = await requireRow(easel, id);
  // Segmind's own word was first, and is what the person wanted to know.
  if (!isWritten && as === "not_charged")
    throw new EaselError("not_unknown", `${id} is ${now.state} by now.`);
  return now;
}

async function changeOf(
  easel: Easel,
  memory: BalanceMemory,
  row: GenerationRow,
  as: Resolution,
): Promise<Change> {
  if (as === "not_charged") return released(easel.clock.now());
  const [change] = await Promise.all([look(easel, row), takeReading(easel, memory)]);
  return change;
}

async function look(easel: Easel, row: GenerationRow): Promise<Change> {
  const { clock, segmind } = easel;
  if (row.requestId === null || !(await claimLook(easel, row.id))) return stillUnknown(clock.now());
  const outcome = await segmind.poll({ kind: row.endpoint.kind, requestId: row.requestId });
  easel.log({ event: "looked_again", generation: row.id, outcome: outcome.kind });
  return afterLook(row, outcome, momentOf(easel));
}
