import "client-only";
import type { Generation, Image } from "@/lib/contract/generation";
import { readDraft } from "../draft";
import { askForMask } from "../mask/mask-request";
import { promptOf } from "../sheet/sheet-entry";
import { maskUrlOf } from "./draft-reference";

/** Paints a mask for a finished picture, which becomes what is edited. */
export function maskPicture(generation: Pick<Generation, "id" | "input">, image: Image): void {
  const { url, width, height } = image;
  const { references, keepOutsideMask } = readDraft();
  const mask = references.find((one) => one.generationId === generation.id)?.mask ?? null;
  askForMask({
    id: generation.id,
    generationId: generation.id,
    url,
    width,
    height,
    name: promptOf(generation),
    maskUrl: maskUrlOf(mask),
    keepsOutside: mask === null || keepOutsideMask,
  });
}
