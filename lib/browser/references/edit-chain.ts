import type { Generation } from "@/lib/contract/generation";

/** How a picture came about by edits of edits. */
export type EditChain = {
  /** Edits between the original and this picture. */
  readonly editCount: number;
  /** The picture that no edit made. */
  readonly original: Generation;
  /** What each edit was held to, by address; none where one of them was held to nothing. */
  readonly masks: readonly string[];
};

/** A chain longer than this is warned of all the same. */
const longest = 50;

/** Follows a picture back to its original; a parent that is gone ends the way. */
export async function editChain(
  id: string,
  read: (id: string) => Promise<Generation | null>,
): Promise<EditChain | null> {
  const edits: Generation[] = [];
  let original = await read(id);
  while (original !== null && edits.length < longest) {
    const { references, parentId }: Generation = original;
    const parent = references.length === 0 || parentId === null ? null : await read(parentId);
    if (parent === null) break;
    edits.push(original);
    original = parent;
  }
  if (original === null) return null;
  const masks = edits.flatMap(({ mask }) => mask?.url ?? []);
  return { editCount: edits.length, original, masks: masks.length === edits.length ? masks : [] };
}
