import "server-only";
import { after } from "next/server";
import { drive } from "./generations/drive";
import { loggedError } from "./logged-error";
import type { RunningEasel } from "./running-easel";
import { lockOf } from "./session/lock";

const everyMs = 1_000;

/** Starts the timer of a long-lived server. Drives may overlap: leases keep them apart. A closed Easel asks Segmind for nothing. */
export function startDriving(easel: RunningEasel): void {
  if (lockOf(easel.env) === "closed") return;
  if (easel.env.isLongLived) setInterval(() => inBackground(easel), everyMs).unref();
}

/** One drive now, without making the caller wait: after the response where no timer lives. */
export function driveSoon(easel: RunningEasel): void {
  if (easel.env.isLongLived) inBackground(easel);
  else after(loggedDrive(easel));
}

function inBackground(easel: RunningEasel): void {
  if (easel.driving.isStopping) return;
  const driving = loggedDrive(easel).finally(() => easel.driving.underWay.delete(driving));
  easel.driving.underWay.add(driving);
}

/** Nobody waits for a drive, so its failure is told here. */
async function loggedDrive(easel: RunningEasel): Promise<void> {
  await drive(easel).catch((error: unknown) =>
    easel.log({ event: "drive_failed", error: String(loggedError(error)) }),
  );
}
