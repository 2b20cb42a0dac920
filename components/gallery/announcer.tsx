"use client";

import { useEffect, useRef } from "react";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { useServerNow } from "@/lib/browser/clock/use-server-now";
import { isActive } from "@/lib/contract/generation-state";
import { type Known, milestoneNews } from "./milestones";

/** Tells those who do not see the sheet how their pictures come on, politely and at most five times each. */
export function Announcer({ items }: { readonly items: readonly SheetEntry[] }) {
  const now = useServerNow(items.some(isActive));
  const known = useRef<Known>(new Map());
  const region = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const news = milestoneNews(known.current, items, now);
    known.current = news.known;
    if (news.messages.length > 0 && region.current !== null) {
      region.current.textContent = news.messages.join(" ");
    }
  }, [items, now]);
  return <p ref={region} role="status" aria-label="Progress" className="sr-only" />;
}
