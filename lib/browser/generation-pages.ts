import { unstable_serialize } from "swr/infinite";
import type { Generation, GenerationList } from "@/lib/contract/generation";

export type Page = Pick<GenerationList, "items" | "nextCursor"> & {
  /** What the server had stored before this page was asked for: the list now speaks for it, even by leaving it out. */
  readonly delivered: readonly string[];
};

/** SWR's keys of the pages that a query finds: that of the first, or the cursor that the page before ends with. */
export const pagesOf = (query: string) => (index: number, previous: Page | null) =>
  index > 0 && (previous?.nextCursor ?? null) === null
    ? null
    : (["generations", query, previous?.nextCursor ?? null] as const);

/** SWR's key of all pages that a query finds. */
export const listKeyOf = (query: string) => unstable_serialize(pagesOf(query));

/** SWR's key of everything. */
export const listKey = listKeyOf("");

/** How many pictures a page has: the first few come soon, the rest in few calls. */
export const pageSizes = { first: 50, later: 100 };

/** How many pages hold so many pictures. */
export function pagesUpTo(pictures: number): number {
  return 1 + Math.max(0, Math.ceil((pictures - pageSizes.first) / pageSizes.later));
}

type Pages = Page | readonly Page[] | undefined;

/** Whether pages tell the same. SWR's own way writes every picture of every page out at each answer. */
export function tellsTheSame(one: Pages, other: Pages): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if ("items" in one || "items" in other) return JSON.stringify(one) === JSON.stringify(other);
  return (
    one.length === other.length && one.every((page, index) => tellsTheSame(page, other[index]))
  );
}

/** A page with some of its pictures changed; the very same one where it has none of them. */
export function withChanged(page: Page, changes: ReadonlyMap<string, Partial<Generation>>): Page {
  if (!page.items.some(({ id }) => changes.has(id))) return page;
  return { ...page, items: page.items.map((item) => ({ ...item, ...changes.get(item.id) })) };
}
