import "server-only";
import { after } from "next/server";
import type { Easel } from "./easel";
import { drive } from "./generations/drive";

const everyMs = 1_000;

/** A server that stays up drives by a timer of its own; on Vercel an instance sleeps between requests. */
const isLongLived = process.env.VERCEL === undefined;

/** Starts the timer of a long-lived server. Steps may overlap: leases keep them apart. */
export function startDriving(easel: Easel): void {
  if (!isLongLived) return;
  setInterval(() => inBackground(easel), everyMs).unref();
}

/** One drive now, without making the caller wait: after the response where no timer lives. */
export function driveSoon(easel: Easel): void {
  if (isLongLived) inBackground(easel);
  else after(drive(easel));
}

function inBackground(easel: Easel): void {
  drive(easel).catch((error: unknown) =>
    easel.log({ event: "drive_failed", error: String(error) }),
  );
}
