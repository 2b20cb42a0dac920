import { useEffect } from "react";
import type { ApiError } from "@/lib/browser/api/api-error";
import { useGenerations } from "@/lib/browser/generations/use-generations";
import { useGeneration } from "@/lib/browser/generations/use-generation";
import type { Generation } from "@/lib/contract/generation";

export type Viewed = {
  readonly generation: Generation | undefined;
  readonly failure: ApiError | null;
  /** Among the pictures of the sheet, from 1; null where it is not one of those loaded. */
  readonly place: number | null;
  /** "248", or "50+" while more can be loaded. */
  readonly count: string;
  readonly previous: Generation | undefined;
  readonly next: Generation | undefined;
};

/** How near the end of what is loaded more is asked for. */
const ahead = 3;

/** A generation and its neighbours on the sheet. Where the sheet has not loaded it, it is asked for alone. */
export function useViewed(id: string): Viewed {
  const { items, isLoading, hasMore, isLoadingMore, loadMore } = useGenerations();
  const listed = items.find((entry) => entry.id === id);
  const alone = useGeneration(isLoading || listed !== undefined ? null : id);
  const pictures = items.filter((entry) => entry.state === "done" || entry.id === id);
  const index = pictures.findIndex((entry) => entry.id === id);
  const isNearEnd = index >= 0 && pictures.length - index <= ahead;
  useEffect(() => {
    if (isNearEnd && hasMore && !isLoadingMore) loadMore();
  });
  return {
    generation: listed ?? alone.generation,
    failure: alone.failure,
    place: index < 0 ? null : index + 1,
    count: `${pictures.length}${hasMore ? "+" : ""}`,
    previous: index > 0 ? pictures[index - 1] : undefined,
    next: index < 0 ? undefined : pictures[index + 1],
  };
}
