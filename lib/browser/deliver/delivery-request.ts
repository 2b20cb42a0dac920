import "client-only";
import type { Generation, Image } from "@/lib/contract/generation";
import { pageValue, usePageValue } from "../storage/page-value";

/** What somebody wants to take away: one picture in another form, or many in one file. */
export type DeliveryRequest =
  | { readonly kind: "picture"; readonly generation: Generation; readonly image: Image }
  | { readonly kind: "archive"; readonly ids: readonly string[] };

const wanted = pageValue<DeliveryRequest | null>(null);

/** Opens the dialog that delivers a picture, over whatever the page shows. */
export function openDelivery(generation: Generation, image: Image): void {
  wanted.write({ kind: "picture", generation, image });
}

/** Opens the dialog that delivers many pictures as one zip. Ids without a picture are left out of it. */
export function openArchive(ids: readonly string[]): void {
  if (ids.length > 0) wanted.write({ kind: "archive", ids });
}

export function closeDelivery(): void {
  wanted.write(null);
}

/** What is being delivered, null while the dialog is closed. */
export function useDeliveryRequest(): DeliveryRequest | null {
  return usePageValue(wanted);
}
