import { unstable_serialize } from "swr/infinite";
import type { GenerationList } from "@/lib/contract/generation";

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
