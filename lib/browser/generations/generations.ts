import "client-only";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { mutate, useSWRConfig } from "swr";
import useSWRInfinite from "swr/infinite";
import type { Generation, NewGeneration } from "@/lib/contract/generation";
import { isActive } from "@/lib/contract/generation-state";
import { api } from "../api/api";
import type { ApiError } from "../api/api-error";
import { creditsKey } from "../credits";
import { type Boundary, heldFirstPage } from "../first-page";
import {
  listKey,
  listKeyOf,
  type Page,
  pageSizes,
  pagesOf,
  pagesUpTo,
  tellsTheSame,
  withChanged,
} from "../generation-pages";
import { withChanges, useUnsavedChanges } from "./unsaved-changes";
import type { Posted } from "../outbox/outbox";
import { retrySoon } from "../api/retry-soon";
import { wishTaker } from "../outbox/wishes";
import { serverNow, setServerTime } from "../clock/server-clock";
import { readSheetQuery } from "../sheet/sheet-filter";
import { sharedOutbox } from "../outbox/shared-outbox";
import { mergeSheet, type SheetEntry } from "../sheet/sheet-entry";

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

const takeWish = wishTaker(() => Date.now());

/**
 * Makes pictures, once for a double click, and for a click in two tabs at once. Their tiles are on the sheet
 * as soon as the browser's own store has told whether it is one; what goes wrong later is told there.
 * `repeats` is the id of the picture to run again. Never throws.
 */
export function generate(
  requests: readonly NewGeneration[],
  { repeats = null }: { readonly repeats?: string | null } = {},
): void {
  void takeWish(requests, repeats).then((entries) => sharedOutbox().add(entries));
}

/** Takes a waiting generation out of the line, free of charge. Throws an `ApiError` when it is too late. */
export async function cancelGeneration(id: string): Promise<void> {
  try {
    await api.cancelGeneration(id);
    await sharedOutbox().drop(id);
  } finally {
    refreshGenerations();
  }
}

/** Sends a request that asked before it went. */
export function sendUndelivered(id: string): void {
  void sharedOutbox().sendNow(id);
}

/** Forgets a request that was not delivered, or that the server refused. */
export function discardUndelivered(id: string): void {
  void sharedOutbox().drop(id);
}

/** Asks for the list anew, and for what the sheet is narrowed to. */
export function refreshGenerations(): void {
  void refreshed();
}

/** Resolves when the lists are there anew: their first pages, and what is still under way. */
export async function refreshed(): Promise<void> {
  await Promise.all(listKeys().map((key) => mutate(key)));
}

/** Writes into the loaded lists what the server took: their later pages are not asked for again. */
export async function amendLists(changes: ReadonlyMap<string, Partial<Generation>>): Promise<void> {
  const amended = new WeakMap<Page, Page>();
  const amend = (page: Page) => {
    const known = amended.get(page) ?? withChanged(page, changes);
    amended.set(page, known);
    return known;
  };
  const isPage = (key: unknown) => Array.isArray(key) && key[0] === "generations";
  const options = { revalidate: false };
  await Promise.all([
    mutate<Page>(isPage, (page) => page && amend(page), options),
    ...listKeys().map((key) => mutate<Page[]>(key, (pages) => pages?.map(amend), options)),
  ]);
}

/** Of everything, and of what the sheet is narrowed to. */
function listKeys(): readonly string[] {
  return [...new Set([listKey, listKeyOf(readSheetQuery())])];
}

const boundaries = new Map<string, Boundary | null>();

async function fetchPage([, query, cursor]: readonly [
  string,
  string,
  string | null,
]): Promise<Page> {
  const isFirst = cursor === null;
  const isHead = query === "" && isFirst;
  const posted = isHead ? sharedOutbox().posted() : [];
  const delivered = posted.filter(({ delivery }) => delivery.kind === "delivered");
  const boundary = boundaries.get(query) ?? null;
  const limit = isFirst && boundary === null ? pageSizes.first : pageSizes.later;
  const { now, ...list } = await api.generations(query, cursor, limit);
  setServerTime(now);
  if (isHead) refreshCreditsAfter(list.items);
  const told = { delivered: delivered.map(({ id }) => id) };
  if (!isFirst) return { ...list, ...told };
  const page = heldFirstPage(list, boundary);
  boundaries.set(query, page.boundary);
  return { items: page.items, nextCursor: page.nextCursor, ...told };
}

let lastNews: string | null = null;

/** A picture taken on or finished moves the balance or the budget. */
function refreshCreditsAfter(items: readonly Generation[]): void {
  const news = items.map(({ id, finishedAt }) => `${id} ${finishedAt}`).join();
  if (lastNews !== null && lastNews !== news) void mutate(creditsKey);
  lastNews = news;
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
