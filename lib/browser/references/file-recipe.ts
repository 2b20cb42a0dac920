import "client-only";
import type { Recipe } from "@/lib/image/recipe/recipe";
import { pageValue, usePageValue } from "../storage/page-value";

/** A recipe that came in a person's file. */
export type FileRecipe = {
  readonly name: string;
  readonly recipe: Recipe;
  /** The reference that the file became, null where it became none. */
  readonly referenceKey: string | null;
};

type Given = { readonly file: File; readonly referenceKey: string | null };

const found = pageValue<FileRecipe | null>(null);
let search = 0;

/** Looks through files for the first that tells what made it, and offers that; before it is found nothing is offered. */
export async function findFileRecipe(files: readonly Given[]): Promise<void> {
  search += 1;
  const mine = search;
  found.write(null);
  for (const { file, referenceKey } of files) {
    const recipe = await recipeOf(file);
    if (mine !== search) return;
    if (recipe !== null) return found.write({ name: file.name, recipe, referenceKey });
  }
}

export function dismissFileRecipe(): void {
  found.write(null);
}

export function useFileRecipe(): FileRecipe | null {
  return usePageValue(found);
}

/** Null also where the file cannot be read: then its upload says so. */
async function recipeOf(file: File): Promise<Recipe | null> {
  try {
    const { readRecipe } = await import("@/lib/image/recipe/recipe-in-file");
    return await readRecipe(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return null;
  }
}
