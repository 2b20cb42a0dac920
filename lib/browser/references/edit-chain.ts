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
  if (original === null) return null;
  for (let editCount = 0; ; editCount += 1) {
    const isEdit = original.references.length > 0 && original.parentId !== null;
    const parent: Generation | null =
      isEdit && original.parentId !== null ? await read(original.parentId) : null;
    if (parent === null || editCount === longest) return { editCount, original };
    original = parent;
  }
}
