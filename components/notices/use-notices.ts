import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { notify } from "@/lib/browser/notices";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { leaveRoom, leaveSheet } from "@/lib/browser/sheet/way-back";
import { isActive } from "@/lib/contract/generation-state";
import { endedBatches } from "./ended-batches";
import { noticeWords } from "./notice-words";

/** Tells of every batch that ends while the tab is hidden, once. A click shows its first picture. */
export function useNotices(entries: readonly SheetEntry[]): void {
  const router = useRouter();
  const underWay = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const ended = endedBatches(underWay.current, entries);
    underWay.current = new Set(entries.filter(isActive).map(({ id }) => id));
    if (!document.hidden) return;
    for (const batch of ended) {
      const shown = batch.entries.find(({ state }) => state === "done") ?? batch.entries[0];
      if (shown === undefined) continue;
      const icon = shown.image?.thumbnailUrl;
      notify({ ...noticeWords(batch.entries), tag: batch.id, ...(icon && { icon }) }, () => {
        if (window.location.pathname === "/") leaveSheet(shown.id);
        else leaveRoom();
        router.push(`/g/${shown.id}`);
      });
    }
  }, [entries, router]);
}
