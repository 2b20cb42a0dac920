import { useEffect, useEffectEvent, useState } from "react";
import type { Generations } from "@/lib/browser/generations/use-generations";
import { readPlace } from "@/lib/browser/sheet/sheet-address";
import type { SheetPlace } from "@/lib/browser/sheet/sheet-fragment";

/**
 * Loads the pages that lead to the place in the sheet's address, once. True while that is under way, and
 * the sheet could not stand there yet.
 */
export function useWayToPlace(generations: Generations): boolean {
  const { items, isLoading, isLoadingMore, hasMore, failure, loadUpTo } = generations;
  const [isOver, setOver] = useState(false);
  const place = isOver ? null : readPlace();
  const isKnown = !isLoading && (failure === null || items.length > 0);
  const isThere = failure !== null || !hasMore || reaches(items, place);
  if (isKnown && isThere && !isOver) setOver(true);
  const isOnTheWay = !isOver && isKnown && !isThere;
  const load = useEffectEvent(() => loadUpTo(place?.pictures ?? 0));
  useEffect(() => {
    if (isOnTheWay && !isLoadingMore) load();
  }, [isOnTheWay, isLoadingMore, items.length]);
  return isOnTheWay;
}

/**
 * Whether so much is loaded as led to a place, and further until its picture is found: others came in
 * above. Ids tell the time, so that a picture which is gone is not looked for to the end.
 */
export function reaches(
  items: readonly { readonly id: string }[],
  place: SheetPlace | null,
): boolean {
  if (place === null) return true;
  const isPast = (items.at(-1)?.id ?? "") <= place.id;
  return items.length >= place.pictures && (isPast || items.some(({ id }) => id === place.id));
}
