import "client-only";
import type { Generation, Image } from "@/lib/contract/generation";
import { promptOf } from "../sheet-entry";
import { askForMask } from "./mask-request";

/** Paints a mask for a finished picture, which becomes what is edited. */
export function maskPicture(generation: Pick<Generation, "id" | "input">, image: Image): void {
  const { url, width, height } = image;
  askForMask({
    id: generation.id,
    generationId: generation.id,
    url,
    width,
    height,
    name: promptOf(generation),
    keepsOutside: true,
  });
}
