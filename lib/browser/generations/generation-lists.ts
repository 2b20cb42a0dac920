import "client-only";
import { mutate } from "swr";
import type { Generation } from "@/lib/contract/generation";
import { api } from "../api/api";
import { setServerTime } from "../clock/server-clock";
import { creditsKey } from "../credits";
import { type Boundary, heldFirstPage } from "../first-page";
import { listKey, listKeyOf, type Page, pageSizes, withChanged } from "../generation-pages";
import { sharedOutbox } from "../outbox/shared-outbox";
import { readSheetQuery } from "../sheet/sheet-filter";

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

/** One page of what a query finds, and which of the outbox the server knows now. Throws an `ApiError`. */
export async function fetchPage([, query, cursor]: readonly [
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
