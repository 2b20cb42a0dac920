import "client-only";
import { findModel } from "@/lib/models/catalogue";
import { api } from "../api/api";
import { readDraft } from "../draft";
import { reuse } from "../recipe";
import { dismissFileRecipe, type FileRecipe } from "./file-recipe";
import { removeReference } from "./references";

/**
 * Puts what made a file into the composer in place of the file: as this Easel made it, with its references
 * and its mask, where it knows the picture; else what the file tells. A model that is not here stays the chosen one.
 */
export async function takeFileSettings({ recipe, referenceKey }: FileRecipe): Promise<void> {
  dismissFileRecipe();
  if (referenceKey !== null) removeReference(referenceKey);
  const { id, model, input } = recipe;
  const known = id === null ? null : await api.generation(id).catch(() => null);
  if (known !== null && known.input.prompt !== "") return reuse(known);
  const prompt = String(input.prompt ?? "");
  const held = readDraft();
  reuse(
    findModel(model) === undefined
      ? { model: held.model, input: { ...held.input, prompt } }
      : { model, input: { ...input, prompt } },
  );
}
