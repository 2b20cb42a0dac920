"use client";

import { Button } from "@/components/ui/button";
import type { Compared } from "@/lib/browser/compare/compared";
import { isFileMissing, useMissingFiles } from "@/lib/browser/generations/missing-files";
import { useGenerations } from "@/lib/browser/generations/use-generations";
import { promptOf } from "@/lib/browser/sheet/sheet-entry";

type ChoiceProps = {
  readonly all: readonly Compared[];
  readonly onChoose: (id: string) => void;
};

/** The pictures of the contact sheet, to choose another one from. */
export function Choice({ all, onChoose }: ChoiceProps) {
  const { items, hasMore, loadMore, isLoadingMore } = useGenerations();
  const chosen = new Set(all.filter(({ isSource }) => !isSource).map(({ id }) => id));
  const missing = useMissingFiles();
  const offered = items.flatMap(({ image, ...item }) =>
    image === null || chosen.has(item.id) || missing.has(item.id) ? [] : [{ ...item, image }],
  );
  return (
    <div
      role="group"
      aria-label="Pictures to choose from"
      className="flex items-center gap-2 overflow-x-auto border-b border-line p-2"
    >
      {offered.length === 0 && (
        <p className="text-13 text-muted">There are no other pictures yet.</p>
      )}
      {offered.map((item) => (
        <button
          key={item.id}
          type="button"
          aria-label={`Add ${item.title ?? promptOf(item)}`}
          title={item.title ?? promptOf(item)}
          onClick={() => onChoose(item.id)}
          className="h-16 shrink-0 overflow-hidden rounded-control border border-line focus-visible:outline-offset-[-2px]"
        >
          <img
            src={item.image.thumbnailUrl}
            alt=""
            loading="lazy"
            onError={() => void isFileMissing(item.id, item.image.thumbnailUrl)}
            className="h-full w-auto"
          />
        </button>
      ))}
      {hasMore && (
        <Button variant="quiet" size="small" disabled={isLoadingMore} onClick={loadMore}>
          Show more
        </Button>
      )}
    </div>
  );
}
