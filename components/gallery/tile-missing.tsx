"use client";

import { ImageOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { mayFetchAgain } from "@/lib/browser/generations/missing-files";
import { runAgain, runAgainPrice } from "@/lib/browser/recipe";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";
import { useFetchAgain } from "@/lib/browser/generations/use-fetch-again";
import { DetailsLink } from "./details-link";
import { TileFace } from "./tile-face";
import { TileMenu } from "./tile-menu";

type TileMissingProps = {
  readonly entry: SheetEntry;
  readonly isCurrent: boolean;
  /** A pointer or the keyboard is at it: only then there is its menu. */
  readonly isReached: boolean;
};

/** A picture that was made and paid for, whose file is gone from the store: what can still be done. */
export function TileMissing({ entry, isCurrent, isReached }: TileMissingProps) {
  return (
    <>
      <TileFace
        icon={<ImageOff aria-hidden="true" className="text-danger" />}
        lead="The file of this picture is missing"
        rest="It was removed from the store. How it was made is still here."
      >
        {mayFetchAgain(entry) ? <FetchAgain entry={entry} /> : <RunAgain entry={entry} />}
        <DetailsLink entry={entry} />
      </TileFace>
      {isReached && (
        <div className="absolute top-1.5 right-1.5 flex rounded-control bg-scrim opacity-0 transition-opacity duration-100 group-focus-within:opacity-100 group-hover:opacity-100 group-focus:opacity-100 [@media(hover:none)]:hidden">
          <TileMenu entry={entry} image={null} tabIndex={isCurrent ? 0 : -1} />
        </div>
      )}
    </>
  );
}

function FetchAgain({ entry: { id } }: Pick<TileMissingProps, "entry">) {
  const { isBusy, fetchAgain } = useFetchAgain([id]);
  return (
    <Button
      variant="plain"
      size="small"
      aria-disabled={isBusy}
      title="From Segmind, which holds each picture for 7 days; for free"
      onClick={() => !isBusy && void fetchAgain().then((text) => showToast({ text }))}
    >
      {isBusy ? "Fetching it…" : "Fetch it again"}
    </Button>
  );
}

function RunAgain({ entry }: Pick<TileMissingProps, "entry">) {
  const price = runAgainPrice(entry);
  if (price === null) return null;
  return (
    <Button variant="plain" size="small" onClick={() => runAgain(entry)}>
      Run again for {price}
    </Button>
  );
}
