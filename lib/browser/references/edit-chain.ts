import type { Generation } from "@/lib/contract/generation";

/** How a picture came about by edits of edits. */
export type EditChain = {
  /** Edits between the original and this picture. */
  readonly editCount: number;
  /** The picture that no edit made. */
  readonly original: Generation;
};

/** A chain longer than this is warned of all the same. */
const longest = 50;

/** Follows a picture back to its original; a parent that is gone ends the way. */
export async function editChain(
  id: string,
  read: (id: string) => Promise<Generation | null>,
): Promise<EditChain | null> {
  let original = await read(id);
  let editCount = 0;
  for (let parent = original; parent !== null && editCount < longest; editCount += 1) {
    original = parent;
    const { references, parentId }: Generation = parent;
    parent = references.length === 0 || parentId === null ? null : await read(parentId);
  }
  return original === null ? null : { editCount: editCount - 1, original };
}
