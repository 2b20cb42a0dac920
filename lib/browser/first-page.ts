import type { Generation, GenerationList } from "@/lib/contract/generation";

/** Where the first page of a list ends and the second begins. */
export type Boundary = Pick<Generation, "id" | "createdAt"> & { readonly cursor: string };

type FirstPage = Pick<GenerationList, "items" | "nextCursor"> & {
  readonly boundary: Boundary | null;
};

/**
 * The first page up to the boundary it had before, however many came in above it: the pages below keep
 * their cursors, and a new picture does not move every one of thousands to another page. The page ends
 * anew only when more came in than one answer holds.
 */
export function heldFirstPage(
  { items, nextCursor }: Pick<GenerationList, "items" | "nextCursor">,
  boundary: Boundary | null,
): FirstPage {
  if (boundary !== null) {
    const below = items.findIndex((item) => isBelow(item, boundary));
    if (below >= 0) return { items: items.slice(0, below), nextCursor: boundary.cursor, boundary };
  }
  const last = items.at(-1);
  if (nextCursor === null || last === undefined) return { items, nextCursor, boundary: null };
  const { id, createdAt } = last;
  return { items, nextCursor, boundary: { id, createdAt, cursor: nextCursor } };
}

/** In the order of the list: newest first, and of one moment the larger id. */
function isBelow({ id, createdAt }: Generation, boundary: Boundary): boolean {
  if (createdAt === boundary.createdAt) return id < boundary.id;
  return createdAt < boundary.createdAt;
}
