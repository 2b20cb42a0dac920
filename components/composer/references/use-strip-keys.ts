import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import type { DraftReference } from "@/lib/browser/references/draft-reference";
import { tellReferences } from "@/lib/browser/references/reference-news";
import { moveReference, removeReference } from "@/lib/browser/references/references";

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/** Arrows go from reference to reference, with Alt or Shift they move it, Delete removes it. */
export function useStripKeys(
  list: RefObject<HTMLUListElement | null>,
  references: readonly DraftReference[],
) {
  const wantedFocus = useRef<string | null>(null);
  useEffect(() => {
    // React moves what it reorders, and what is moved loses the focus.
    const key = wantedFocus.current;
    wantedFocus.current = null;
    if (key !== null) buttonOf(list.current, key)?.focus();
  }, [list, references]);

  return (event: KeyboardEvent, key: string) => {
    const place = references.findIndex((reference) => reference.key === key);
    const last = references.length - 1;
    const step = steps[event.key];
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      wantedFocus.current = (references[place + 1] ?? references[place - 1])?.key ?? null;
      removeReference(key);
      tellReferences(`${references[place]?.name} removed.`);
      return;
    }
    if (step === undefined || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    const to = Math.min(Math.max(place + step, 0), last);
    if (!event.altKey && !event.shiftKey) {
      buttonOf(list.current, references[to]?.key ?? key)?.focus();
    } else if (to !== place) {
      wantedFocus.current = key;
      moveReference(key, to);
      tellReferences(`${references[place]?.name} is reference ${to + 1} of ${last + 1} now.`);
    }
  };
}

function buttonOf(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-reference="${key}"] button`) ?? null;
}
