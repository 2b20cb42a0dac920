import { readDraft } from "@/lib/browser/draft";
import { askForMask } from "@/lib/browser/mask/mask-request";
import { maskUrlOf } from "@/lib/browser/references/draft-reference";
import type { Uploaded } from "@/lib/browser/references/reference-list";

/** Opens the mask editor over a reference. A finished picture's strokes are the same wherever it is masked. */
export function openMask({ generationId, upload, name, mask }: Uploaded): void {
  const { id, width, height } = upload;
  askForMask({
    id: generationId ?? id,
    generationId,
    url: `/api/uploads/${id}`,
    width,
    height,
    name,
    maskUrl: maskUrlOf(mask),
    // Who turned it off for this mask is not to find it on again.
    keepsOutside: mask === null || readDraft().keepOutsideMask,
  });
}
