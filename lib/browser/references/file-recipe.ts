import "client-only";
import { useSyncExternalStore } from "react";
import type { Recipe } from "@/lib/image/recipe/recipe";

/** A recipe that came in a person's file. */
export type FileRecipe = {
  readonly name: string;
  readonly recipe: Recipe;
  /** The reference that the file became, null where it became none. */
  readonly referenceKey: string | null;
};

type Given = { readonly file: File; readonly referenceKey: string | null };

let found: FileRecipe | null = null;
let search = 0;
const listeners = new Set<() => void>();

/** Looks through files for the first that tells what made it, and offers that; before it is found nothing is offered. */
export async function findFileRecipe(files: readonly Given[]): Promise<void> {
  search += 1;
  const mine = search;
  change(null);
  for (const { file, referenceKey } of files) {
    const recipe = await recipeOf(file);
    if (mine !== search) return;
    if (recipe !== null) return change({ name: file.name, recipe, referenceKey });
  }
}

export function dismissFileRecipe(): void {
  change(null);
}

export function useFileRecipe(): FileRecipe | null {
  return useSyncExternalStore(
    subscribe,
    () => found,
    () => null,
  );
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

function change(next: FileRecipe | null): void {
  found = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
