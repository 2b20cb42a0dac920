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
      // Beside the composer, never over its button; above what can be done with a selection; below the bar's details.
      className="fixed right-4 bottom-4 z-[6] flex flex-wrap items-center justify-end gap-x-4 gap-y-2 rounded-tile border border-line bg-panel py-2 pr-2 pl-3 shadow-float max-md:inset-x-2 max-md:top-[calc(var(--header)+8px)] max-md:bottom-auto md:max-w-[calc(100vw-360px-32px)] lg:max-w-[calc(100vw-380px-32px)] md:max-lg:[body:has([aria-label=Selection])_&]:bottom-32 lg:[body:has([aria-label=Selection])_&]:bottom-20"
    >
      <div className="flex grow items-center gap-2 text-13 max-md:pt-1">
        <Bell aria-hidden="true" className="size-4 shrink-0 text-muted" />
        <p role="status" className="text-balance">
          Pictures take a while. Work elsewhere meanwhile?
        </p>
      </div>
      <div className="flex flex-wrap justify-end gap-1">
        <Button
          variant="plain"
          onClick={() => void turnNoticesOn().then((text) => showToast({ text }))}
        >
          Tell me when pictures are ready
        </Button>
        <Button variant="quiet" onClick={turnNoticesOff}>
          Not now
        </Button>
      </div>
    </aside>
  );
}
