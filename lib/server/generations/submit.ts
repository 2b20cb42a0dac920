import "server-only";
import { wireBody } from "@/lib/models/wire";
import { findModel } from "@/lib/models/catalogue";
import { usdOf } from "@/lib/words/money";
import type { Easel } from "../easel";
import { loggedError } from "../log/logged-error";
import { askBalance } from "../money/ask-balance";
import { recordLivesMs } from "./after-poll";
import { afterSubmit, type OutcomeWithoutId } from "./after-submit";
import { type Change, failed } from "./change";
import type { Claimed } from "./claim";
import { collect, keepOriginal, keepPicture } from "./collect";
import { insist } from "./insist";
import { momentOf } from "./moment";
import { outOfCreditsMessage } from "./out-of-credits-message";
import { record, recordAnswer, recordRequestId } from "./record";

type Picture = Extract<OutcomeWithoutId, { kind: "answered" }>["picture"];

/** Between writing `submitting` and the POST no more than this may pass: a process that slept is no longer sure it is alone. */
const freshForMs = 5_000;

/**
 * Sends one claimed generation to Segmind: one POST, never a second. `claimedAtMs` is a monotonic
 * time before `submitting` was written.
 */
export async function submit(easel: Easel, row: Claimed, claimedAtMs: number): Promise<void> {
  const model = findModel(row.model);
  if (model === undefined) {
    await record(easel, row, failed("unknown_model", easel.clock.now()));
    return;
  }
  const body = wireBody(model, row.input, row.handedOver);
  if (!isFresh(easel, row, claimedAtMs)) {
    await record(easel, row, { state: "waiting", dueAt: easel.clock.now() });
    return;
  }
  const outcome = await easel.segmind.submit(row.endpoint, body);
  if (outcome.kind === "accepted") {
    await keepRequestId(easel, row, outcome.requestId);
    return;
  }
  logTrouble(easel, row, outcome);
  const change = await changeOf(easel, row, outcome);
  if (outcome.kind !== "answered") {
    await insist(easel, () => record(easel, row, change));
    return;
  }
  await keepBeforeRecord(easel, row, outcome.picture);
  const isOurs = await insist(easel, () => recordAnswer(easel, row, change));
  if (isOurs) await collectAnswer(easel, { ...row, ...change }, outcome.picture);
}

/** By both clocks: the monotonic one may stand still while a machine sleeps or is frozen, the other may be set. */
function isFresh({ clock }: Easel, { submittedAt }: Claimed, claimedAtMs: number): boolean {
  const writtenAtMs = submittedAt?.getTime() ?? 0;
  return (
    clock.monotonicMs() - claimedAtMs <= freshForMs &&
    clock.now().getTime() - writtenAtMs <= freshForMs
  );
}

/** The id counts however late, so it is held on to until its record at Segmind is gone; until then a log line holds it too. */
async function keepRequestId(easel: Easel, { id }: Claimed, requestId: string): Promise<void> {
  const write = () => recordRequestId(easel, id, requestId);
  try {
    await write();
  } catch (error) {
    const line = { generation: id, requestId, error: String(loggedError(error)) };
    easel.log({ event: "request_id_not_written", ...line });
    await insist(easel, write, recordLivesMs);
  }
}

/** Tried once: that it is paid must be written down even while the store is full. */
async function keepBeforeRecord(easel: Easel, row: Claimed, picture: Picture): Promise<void> {
  if ("url" in picture) return;
  await keepOriginal(easel, row.id, picture.bytes).catch((error: unknown) =>
    easel.log({
      event: "store_not_writable",
      generation: row.id,
      error: String(loggedError(error)),
    }),
  );
}

/** Bytes that came with an answer can be had nowhere else. */
async function collectAnswer(easel: Easel, row: Claimed, picture: Picture): Promise<void> {
  if ("url" in picture) await collect(easel, row);
  else await insist(easel, () => keepPicture(easel, row, picture.bytes));
}

/** "$0.21 needed, $0.08 left" helps more than "too few", so the balance is asked for once more. */
async function changeOf(easel: Easel, row: Claimed, outcome: OutcomeWithoutId): Promise<Change> {
  const moment = momentOf(easel);
  const change = afterSubmit(row, outcome, moment);
  if (change.failureCode !== "out_of_credits") return change;
  const answer = await askBalance(easel);
  if (answer.kind !== "known") return change;
  const { creditsUsd, freeCreditsUsd } = answer.balance;
  const message = outOfCreditsMessage(usdOf(row.estimate), creditsUsd + freeCreditsUsd);
  return failed("out_of_credits", moment.now, message);
}

function logTrouble(easel: Easel, row: Claimed, outcome: OutcomeWithoutId): void {
  if (outcome.kind === "answered") return;
  easel.log({
    event: "submit_not_accepted",
    generation: row.id,
    outcome: outcome.kind,
    ...("detail" in outcome ? { detail: outcome.detail } : {}),
  });
}
