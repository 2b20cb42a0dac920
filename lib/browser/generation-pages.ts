import { unstable_serialize } from "swr/infinite";
import type { GenerationList, GenerationState } from "@/lib/contract/generation";

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

const activeStates: ReadonlySet<GenerationState> = new Set([
  "waiting",
  "submitting",
  "running",
  "collecting",
]);

/** Whether something still happens to it by itself. */
export function isActive({ state }: { readonly state: GenerationState }): boolean {
  return activeStates.has(state);
}
