import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { EaselError } from "@/lib/errors";
import type { Env } from "../env";

/** Lets only those in who know CRON_SECRET, as Vercel's own calls do. Without one set, nobody: the route is not there. */
export function requireCron(headers: Headers, { cronSecret }: Pick<Env, "cronSecret">): void {
  const given = headers.get("authorization");
  const isKnown = cronSecret !== null && given !== null && isSame(given, `Bearer ${cronSecret}`);
  if (!isKnown) throw new EaselError("not_found", "A cron call without the secret.");
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
