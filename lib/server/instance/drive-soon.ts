import "server-only";
import { after } from "next/server";
import { keepReadings } from "../money/balance-readings";
import { drive } from "../generations/drive";
import { driveToEnd } from "../generations/drive-to-end";
import { emptyTrash } from "../generations/trash";
import { loggedError } from "../log/logged-error";
import type { RunningEasel } from "./running-easel";
import { lockOf } from "../session/lock";
import { sweepDirectUploads } from "../uploads/direct-upload";
import { sweepUploads } from "../uploads/sweep-uploads";

const everyMs = 1_000;
const tidyEveryMs = 60 * 60_000;

/** Starts the timers of a long-lived server. Drives may overlap: leases keep them apart. A closed Easel asks Segmind for nothing. */
export function startDriving(easel: RunningEasel): void {
  if (!easel.env.isLongLived || lockOf(easel.env) === "closed") return;
  setInterval(() => inBackground(easel, loggedDrive), everyMs).unref();
  setInterval(() => void tidy(easel), tidyEveryMs).unref();
}

/** Erases what nobody can want any more. */
async function tidy(easel: RunningEasel): Promise<void> {
  for (const erase of [emptyTrash, sweepUploads, sweepDirectUploads]) {
    await erase(easel).catch((error: unknown) =>
      easel.log({ event: "not_tidied", what: erase.name, error: String(loggedError(error)) }),
    );
  }
}

/**
 * Two drives and a tidying, for a caller who waits for them: where no timer lives, somebody calls regularly.
 * What the first finds finished, the second fetches: the next call may be a day away.
 */
export async function driveNow(easel: RunningEasel): Promise<void> {
  await loggedDrive(easel);
  await loggedDrive(easel);
  await tidy(easel);
}

/** One drive now, without making the caller wait: after the response where no timer lives. */
export function driveSoon(easel: RunningEasel): void {
  if (easel.env.isLongLived) inBackground(easel, loggedDrive);
  else after(loggedDrive(easel));
}

/** The same for a picture that is to be made: where no timer lives, it is driven to its end if it takes no more than four minutes. */
export function makeSoon(easel: RunningEasel, id: string): void {
  if (easel.env.isLongLived) inBackground(easel, loggedDrive);
  else after(driveToEnd(easel, id, () => loggedDrive(easel)));
}

/** Does what is left of a request behind its answer. `rest` never rejects. A server that is told to stop ends it first. */
export function finishSoon(easel: RunningEasel, rest: () => Promise<void>): void {
  if (easel.env.isLongLived) inBackground(easel, rest);
  else after(rest);
}

function inBackground(easel: RunningEasel, act: (easel: RunningEasel) => Promise<void>): void {
  if (easel.driving.isStopping) return;
  const acting = act(easel).finally(() => easel.driving.underWay.delete(acting));
  easel.driving.underWay.add(acting);
}

/** Nobody waits for a drive, so its failure is told here. The balance is read afterwards: no submit waits for it. */
async function loggedDrive(easel: RunningEasel): Promise<void> {
  const started = performance.now();
  try {
    const driven = await drive(easel);
    const ms = Math.round(performance.now() - started);
    if (Object.values(driven).some((count) => count > 0))
      easel.log({ event: "drive", ...driven, ms });
  } catch (error) {
    easel.log({ event: "drive_failed", error: String(loggedError(error)) });
  }
  await keepReadings(easel, easel.balanceMemory);
}
