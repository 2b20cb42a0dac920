"use client";

import { Bell } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { turnNoticesOff, turnNoticesOn } from "@/lib/browser/notices";

/** Asked once, in the corner: the browser itself asks only those who say yes. */
export function NoticeOffer() {
  return (
    <aside
      aria-label="Notifications"
      className="fixed right-4 bottom-4 z-20 flex max-w-[calc(100vw-32px)] flex-wrap items-center justify-end gap-2 rounded-tile border border-line bg-panel py-2 pr-2 pl-3 shadow-float max-md:inset-x-4 max-md:top-[calc(var(--header)+8px)] max-md:bottom-auto"
    >
      <Bell aria-hidden="true" className="size-4 shrink-0 text-muted" />
      <p role="status" className="mr-2 min-w-0 flex-1 text-13 text-balance">
        Pictures take a while. Work elsewhere meanwhile?
      </p>
      <Button
        variant="plain"
        onClick={() => void turnNoticesOn().then((text) => showToast({ text }))}
      >
        Tell me when pictures are ready
      </Button>
      <Button variant="quiet" onClick={turnNoticesOff}>
        Not now
      </Button>
    </aside>
  );
}
