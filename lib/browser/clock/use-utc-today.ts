import "client-only";
import { useSyncExternalStore } from "react";
import { utcDayOf } from "@/lib/contract/utc-day";
import { serverNow } from "./server-clock";

const lookEveryMs = 30_000;

/** The UTC day it is, by the server's clock, also when midnight passes; null until the browser has told. */
export function useUtcToday(): string | null {
  return useSyncExternalStore(everySoOften, readToday, () => null);
}

function readToday(): string {
  return utcDayOf(new Date(serverNow()));
}

function everySoOften(look: () => void): () => void {
  const timer = setInterval(look, lookEveryMs);
  return () => clearInterval(timer);
}
