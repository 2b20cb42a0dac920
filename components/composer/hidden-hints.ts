import { storedValue, useStoredValue } from "@/lib/browser/storage/stored-value";
import type { HintId } from "./hints";

const hidden = storedValue<readonly string[]>({
  key: "easel.hidden-hints",
  initial: [],
  upgrade: (stored) =>
    Array.isArray(stored) && stored.every((id) => typeof id === "string") ? stored : null,
});

/** The ids of the hints this person has turned off. */
export function useHiddenHints(): readonly string[] {
  return useStoredValue(hidden);
}

export function hideHint(id: HintId): void {
  hidden.write([...hidden.read().filter((other) => other !== id), id]);
}
