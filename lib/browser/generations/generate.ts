import "client-only";
import type { NewGeneration } from "@/lib/contract/generation";
import { api } from "../api/api";
import { sharedOutbox } from "../outbox/shared-outbox";
import { wishTaker } from "../outbox/wishes";
import { refreshGenerations } from "./generation-lists";

const takeWish = wishTaker(() => Date.now());

/**
 * Makes pictures, once for a double click, and for a click in two tabs at once. Their tiles are on the sheet
 * as soon as the browser's own store has told whether it is one; what goes wrong later is told there.
 * `repeats` is the id of the picture to run again. Never throws.
 */
export function generate(
  requests: readonly NewGeneration[],
  { repeats = null }: { readonly repeats?: string | null } = {},
): void {
  void takeWish(requests, repeats).then((entries) => sharedOutbox().add(entries));
}

/** Takes a waiting generation out of the line, free of charge. Throws an `ApiError` when it is too late. */
export async function cancelGeneration(id: string): Promise<void> {
  try {
    await api.cancelGeneration(id);
    await sharedOutbox().drop(id);
  } finally {
    refreshGenerations();
  }
}

/** Sends a request that asked before it went. */
export function sendUndelivered(id: string): void {
  void sharedOutbox().sendNow(id);
}

/** Forgets a request that was not delivered, or that the server refused. */
export function discardUndelivered(id: string): void {
  void sharedOutbox().drop(id);
}
