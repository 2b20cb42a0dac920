"use client";

import { Ring } from "@/components/ui/ring";
import { progressWords } from "@/lib/browser/generations/progress-words";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { useServerNow } from "@/lib/browser/clock/use-server-now";
import { findModel } from "@/lib/models/catalogue";

/** With Segmind: how long it has been, of how long it usually takes. */
export function TileProgress({ entry }: { readonly entry: SheetEntry }) {
  const now = useServerNow(true);
  const { lead, rest, note, share } = progressWords(entry, now);
  return (
    <div className="@container absolute inset-0">
      <div className="flex h-full flex-col items-center justify-center gap-x-4 gap-y-2 px-3 text-center @min-[14rem]:flex-row @min-[14rem]:text-left">
        <Ring label="Progress" share={share} />
        <div className="max-w-60 min-w-0">
          <p className="text-13 text-balance text-muted">
            <span className="font-semibold text-ink">{lead}</span> {rest}
          </p>
          <p className="text-12 text-balance text-faint">
            {note === "" ? settingsWords(entry) : note}
          </p>
        </div>
      </div>
    </div>
  );
}

/** "GPT Image 2 · high" */
function settingsWords({ model, input }: SheetEntry): string {
  const label = findModel(model)?.label ?? model;
  return input.quality === undefined ? label : `${label} · ${input.quality}`;
}
