import "client-only";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useSWRConfig } from "swr";
import useSWRInfinite from "swr/infinite";
import type { Generation } from "@/lib/contract/generation";
import { isActive } from "@/lib/contract/generation-state";
import type { ApiError } from "../api/api-error";
import { retrySoon } from "../api/retry-soon";
import { serverNow } from "../clock/server-clock";
import { listKeyOf, type Page, pagesOf, pagesUpTo, tellsTheSame } from "../generation-pages";
import type { Posted } from "../outbox/outbox";
import { sharedOutbox } from "../outbox/shared-outbox";
import { mergeSheet, type SheetEntry } from "../sheet/sheet-entry";
import { fetchPage, refreshGenerations } from "./generation-lists";
import { useUnsavedChanges, withChanges } from "./unsaved-changes";

/** How often the list is asked for, in milliseconds: while something happens, and while something is not known. */
const refreshMs = { active: 2_000, unknown: 15_000 };

export type Generations = {
  /** Newest first: the server's, and before them what has not reached it yet. */
  readonly items: readonly SheetEntry[];
  /** True until the first answer. */
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly hasMore: boolean;
  /** Why the last refresh did not succeed; what was loaded before stays. */
  readonly failure: ApiError | null;
  readonly loadMore: () => void;
  /** Loads as many more pages as hold so many pictures, one at the least. */
  readonly loadUpTo: (pictures: number) => void;
  readonly retry: () => void;
};

/**
 * The generations that a query finds, everything where it is empty, kept fresh by themselves. May be used in
 * many places: those with the same query share one list.
 */
export function useGenerations(query = ""): Generations {
  const { data, error, size, setSize, isValidating } = useList(query);
  const posted = usePosted();
  const changes = useUnsavedChanges();
  const items = useMemo(() => {
    const listed = data?.flatMap((page) => page.items) ?? [];
    // Nobody can say yet whether what is still on its way will be found.
    const entries = mergeSheet(listed, query === "" ? posted : none);
    return withChanges(entries, changes, new URLSearchParams(query).has("trash"));
  }, [data, posted, query, changes]);
  useSettledOutbox(data, posted);
  const loadedPages = data?.length ?? 0;
  const loadUpTo = (pictures: number) =>
    void setSize(Math.max(loadedPages + 1, pagesUpTo(pictures)));
  return {
    items,
    isLoading: data === undefined && error === undefined,
    isLoadingMore: isValidating && loadedPages > 0 && size > loadedPages,
    hasMore: (data?.at(-1)?.nextCursor ?? null) !== null,
    failure: error ?? null,
    loadMore: () => loadUpTo(0),
    loadUpTo,
    retry: refreshGenerations,
  };
}

function useList(query: string) {
  const { cache } = useSWRConfig();
  const pages: readonly Page[] = cache.get(listKeyOf(query))?.data ?? [];
  return useSWRInfinite<Page, ApiError, ReturnType<typeof pagesOf>>(pagesOf(query), fetchPage, {
    compare: tellsTheSame,
    // What was found before stays until the new find is there.
    keepPreviousData: true,
    // A number, not a function: SWR asks a function no more once it has said 0.
    refreshInterval: refreshEveryMs(pages),
    // Pictures finish in tabs that nobody looks at; the title counts them.
    refreshWhenHidden: true,
    // Without a network the sheet says so; and an Easel on this very machine needs none.
    refreshWhenOffline: true,
    // Later pages stand still, unless something is still under way on them.
    revalidateAll: pages.slice(1).some((page) => page.items.some(isActive)),
    onErrorRetry: retrySoon,
  });
}

function refreshEveryMs(pages: readonly Page[]): number {
  const items = pages.flatMap((page) => page.items);
  if (items.some(isActive) || items.some(isFreshDoubt)) return refreshMs.active;
  return items.some(({ state }) => state === "unknown") ? refreshMs.unknown : 0;
}

/** The balance is being read just now, as evidence. */
function isFreshDoubt({ state, evidence, submittedAt, createdAt }: Generation): boolean {
  if (state !== "unknown" || evidence !== null) return false;
  return serverNow() - Date.parse(submittedAt ?? createdAt) < 60_000;
}

const none: readonly Posted[] = [];

function usePosted(): readonly Posted[] {
  return useSyncExternalStore(subscribeToOutbox, readPosted, () => none);
}

/** What the list shows is no longer the outbox's to tell. After the commit, so that no tile is ever in neither. */
function useSettledOutbox(pages: readonly Page[] | undefined, posted: readonly Posted[]): void {
  useEffect(() => {
    if (posted.length === 0) return;
    const settled = new Set(
      pages?.flatMap(({ items, delivered }) => [...items.map(({ id }) => id), ...delivered]),
    );
    for (const { id } of posted) if (settled.has(id)) void sharedOutbox().drop(id);
  }, [pages, posted]);
}

const subscribeToOutbox = (listener: () => void) => sharedOutbox().subscribe(listener);
const readPosted = () => sharedOutbox().posted();
