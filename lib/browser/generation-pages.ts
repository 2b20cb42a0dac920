import { unstable_serialize } from "swr/infinite";
import type { GenerationList } from "@/lib/contract/generation";

export type Page = Pick<GenerationList, "items" | "nextCursor"> & {
  /** What the server had stored before this page was asked for: the list now speaks for it, even by leaving it out. */
  readonly delivered: readonly string[];
};

/** SWR's key of a page: that of the first, or the cursor that the page before ends with. */
export const keyOfPage = (index: number, previous: Page | null) =>
  index > 0 && (previous?.nextCursor ?? null) === null
    ? null
    : (["generations", previous?.nextCursor ?? null] as const);

/** SWR's key of them all. */
export const listKey = unstable_serialize(keyOfPage);
