"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useGenerations, type Generations } from "@/lib/browser/generations/use-generations";
import { focusWantedPrompt } from "@/lib/browser/recipe";
import { useSheetFilter } from "@/lib/browser/sheet/sheet-filter";
import { useSize } from "@/lib/browser/use-size";
import { Announcer } from "./announcer";
import { BatchBar } from "./batch-bar";
import { EmptySheet } from "./empty-sheet";
import { FindBar } from "./find-bar";
import { NothingFound } from "./nothing-found";
import { SelectionBar } from "./selection-bar";
import { SheetFailure } from "./sheet-failure";
import { SheetSkeleton } from "./sheet-skeleton";
import { ShowMore } from "./show-more";
import { TrashNote } from "./trash-note";
import { useChoosingKeys } from "./use-choosing-keys";
import { useTitleCount } from "./use-title-count";
import { useWayToPlace } from "./use-way-to-place";
import { Wall } from "./wall";

/** Every picture, newest first, and those on their way. Scrolls with the page. */
export function ContactSheet() {
  const { query } = useSheetFilter();
  const generations = useGenerations(query);
  const { items } = generations;
  const sheet = useRef<HTMLElement>(null);
  const { ref: wall, size } = useSize();
  const width = size?.width ?? null;
  useTitleCount(items);
  useChoosingKeys(sheet, items);
  useEffect(focusWantedPrompt, []);
  return (
    <section ref={sheet} aria-label="Contact sheet" className="px-2 py-3 md:px-4.5 md:py-4">
      <FindBar />
      <BatchBar items={items} />
      <TrashNote />
      <div ref={wall}>
        <Content generations={generations} width={width} query={query} sheet={sheet} />
      </div>
      <SelectionBar items={items} />
      <Announcer items={items} />
    </section>
  );
}

type ContentProps = {
  readonly generations: Generations;
  readonly width: number | null;
  readonly query: string;
  readonly sheet: RefObject<HTMLElement | null>;
};

function Content({ generations, width, query, sheet }: ContentProps) {
  const { items, isLoading, failure, hasMore, isLoadingMore, loadMore, retry } = generations;
  const isOnTheWay = useWayToPlace(generations);
  if (isOnTheWay) return <SheetSkeleton />;
  if (items.length === 0) {
    if (failure !== null) return <SheetFailure failure={failure} onRetry={retry} isLine={false} />;
    if (isLoading || width === null) return <SheetSkeleton />;
    return query === "" ? <EmptySheet /> : <NothingFound />;
  }
  return (
    <>
      {failure !== null && <SheetFailure failure={failure} onRetry={retry} isLine />}
      {width !== null && <Wall items={items} hasMore={hasMore} width={width} sheet={sheet} />}
      {hasMore && <ShowMore isLoading={isLoadingMore} onMore={loadMore} />}
    </>
  );
}
