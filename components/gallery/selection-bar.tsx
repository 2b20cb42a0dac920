"use client";

import { Check, Download, Star, Trash2, Undo2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { openArchive } from "@/lib/browser/deliver/delivery-request";
import { deselect, select, useSelection } from "@/lib/browser/sheet/selection";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { rate, restore, togglePick, toggleStar, trash } from "./choosing";

/** What can be done with everything that is selected. Stands at the foot of the window while something is. */
export function SelectionBar({ items }: { readonly items: readonly SheetEntry[] }) {
  const selection = useSelection();
  const entries = items.filter(({ id, delivery }) => delivery === null && selection.has(id));
  if (entries.length === 0) return null;
  const isTrash = entries.every(({ trashedAt }) => trashedAt !== null);
  return (
    <div className="pointer-events-none sticky bottom-4 z-[4] mt-3 flex justify-center max-md:bottom-64">
      <div
        role="toolbar"
        aria-label="Selection"
        className="pointer-events-auto flex max-w-full flex-wrap items-center justify-center gap-1 rounded-tile border border-line bg-panel p-1.5 pl-3 shadow-float"
      >
        <div className="flex grow items-center justify-between">
          <span role="status" className="text-13 font-semibold tabular-nums">
            {selectedWords(entries.length, selection.size)}
          </span>
          <Button variant="quiet" onClick={() => select([])}>
            Clear
          </Button>
        </div>
        <div className="flex grow items-center justify-between gap-1">
          {isTrash ? (
            <Button
              variant="plain"
              icon={<Undo2 aria-hidden="true" />}
              onClick={() => finish(restore, entries)}
            >
              Put back
            </Button>
          ) : (
            <Actions entries={entries} />
          )}
        </div>
      </div>
    </div>
  );
}

/** What is further down, or not among what the sheet is narrowed to, is selected too, and nothing happens to it here. */
function selectedWords(shown: number, all: number): string {
  return shown === all ? `${all} selected` : `${shown} selected, ${all - shown} not shown here`;
}

function Actions({ entries }: { readonly entries: readonly SheetEntry[] }) {
  const pictures = entries.filter(({ image }) => image !== null);
  return (
    <>
      <IconButton
        label="Star"
        icon={<Star aria-hidden="true" />}
        onClick={() => toggleStar(entries)}
      />
      <IconButton
        label="Pick"
        icon={<Check aria-hidden="true" />}
        onClick={() => togglePick(entries, "pick")}
      />
      <IconButton
        label="Reject"
        icon={<X aria-hidden="true" />}
        onClick={() => togglePick(entries, "reject")}
      />
      <Stars onRate={(stars) => rate(entries, stars)} />
      {pictures.length > 0 && (
        <Button
          variant="plain"
          icon={<Download aria-hidden="true" />}
          title="Download"
          onClick={() => openArchive(pictures.map(({ id }) => id))}
        >
          <span className={whereThereIsRoom}>Download</span>
        </Button>
      )}
      <Button
        variant="plain"
        icon={<Trash2 aria-hidden="true" />}
        title="Delete"
        onClick={() => finish(trash, entries)}
      >
        <span className={whereThereIsRoom}>Delete</span>
      </Button>
    </>
  );
}

/** Beside the composer and on a phone the icons do. */
const whereThereIsRoom = "max-xl:sr-only";

/** What is moved away is no longer selected. */
function finish(act: (entries: readonly SheetEntry[]) => void, entries: readonly SheetEntry[]) {
  act(entries);
  deselect(entries.map(({ id }) => id));
}

function Stars({ onRate }: { readonly onRate: (stars: number) => void }) {
  return (
    <select
      aria-label="Rate"
      value=""
      onChange={({ target }) => onRate(Number(target.value))}
      className="h-8 w-18 rounded-control border border-line-strong bg-field px-2 text-13 pointer-coarse:h-11"
    >
      <option value="" disabled>
        Rate
      </option>
      {[5, 4, 3, 2, 1, 0].map((stars) => (
        <option key={stars} value={stars}>
          {stars === 0 ? "No stars" : "★".repeat(stars)}
        </option>
      ))}
    </select>
  );
}
