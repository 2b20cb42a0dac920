import { useEffect, useRef } from "react";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";

/** Counts in the tab's title what was finished while nobody looked: "✓ 2 · Easel". Looking sets it back. */
export function useTitleCount(items: readonly SheetEntry[]): void {
  const underWay = useRef<ReadonlySet<string>>(new Set());
  const finished = useRef(0);

  useEffect(() => {
    const done = items.filter(({ state }) => state === "done");
    if (document.hidden) {
      finished.current += done.filter(({ id }) => underWay.current.has(id)).length;
      showCount(finished.current);
    }
    const doneIds = new Set(done.map(({ id }) => id));
    underWay.current = new Set(items.map(({ id }) => id).filter((id) => !doneIds.has(id)));
  }, [items]);

  useEffect(() => {
    const look = () => {
      if (document.hidden) return;
      finished.current = 0;
      showCount(0);
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
}

function showCount(count: number): void {
  const title = document.title.replace(/^✓ \d+ · /, "");
  document.title = count === 0 ? title : `✓ ${count} · ${title}`;
}
