import "client-only";
import { useSyncExternalStore } from "react";
import type { Generation, Image } from "@/lib/contract/generation";

/** What somebody wants to take away: one picture in another form, or many in one file. */
export type DeliveryRequest =
  | { readonly kind: "picture"; readonly generation: Generation; readonly image: Image }
  | { readonly kind: "archive"; readonly ids: readonly string[] };

let wanted: DeliveryRequest | null = null;
const listeners = new Set<() => void>();

/** Opens the dialog that delivers a picture, over whatever the page shows. */
export function openDelivery(generation: Generation, image: Image): void {
  change({ kind: "picture", generation, image });
}

/** Opens the dialog that delivers many pictures as one zip. Ids without a picture are left out of it. */
export function openArchive(ids: readonly string[]): void {
  if (ids.length > 0) change({ kind: "archive", ids });
}

export function closeDelivery(): void {
  change(null);
}

/** What is being delivered, null while the dialog is closed. */
export function useDeliveryRequest(): DeliveryRequest | null {
  return useSyncExternalStore(
    subscribe,
    () => wanted,
    () => null,
  );
}

function change(request: DeliveryRequest | null): void {
  wanted = request;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
