import "client-only";
import type { Generation } from "@/lib/contract/generation";
import { chargedWords } from "@/lib/errors";
import { api } from "../api/api";
import { ApiError } from "../api/api-error";
import { pageValue, usePageValue } from "../storage/page-value";
import { serverNow } from "../clock/server-clock";

/** The pictures whose files the server did not find, as far as this tab has asked for them. */
const missing = pageValue<ReadonlySet<string>>(new Set());

/** Whether the file of this picture is known to be missing from the store. */
export function useIsFileMissing(id: string): boolean {
  return useMissingFiles().has(id);
}

/** All that are known to be missing: ids of pictures, and of references that were asked for. */
export function useMissingFiles(): ReadonlySet<string> {
  return usePageValue(missing);
}

/**
 * Asks why a picture did not load: an image element does not tell. True when its file is missing, which all
 * who show it then know; false when it is worth another try. Never throws.
 */
export async function isFileMissing(id: string, path: string): Promise<boolean> {
  const isMissing = await api.canRead(path).then(
    () => false,
    (failure: unknown) => failure instanceof ApiError && failure.code === "picture_missing",
  );
  if (isMissing) missing.write(new Set([...missing.read(), id]));
  return isMissing;
}

/** Has the server fetch it from Segmind once more, for free. Resolves to what came of it, in words; never throws. */
export async function fetchFileAgain(id: string): Promise<string> {
  try {
    await api.fetchAgain(id);
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    return `${failure.message} ${chargedWords[failure.charged]}`;
  }
  missing.write(new Set([...missing.read()].filter((other) => other !== id)));
  return "The picture is back, as it was made. Nothing was charged.";
}

/** As long as Segmind holds what it made. */
const heldMs = 7 * 24 * 60 * 60_000;

/** Whether Segmind may still hold this picture. */
export function mayFetchAgain({ finishedAt }: Pick<Generation, "finishedAt">): boolean {
  return finishedAt !== null && serverNow() - Date.parse(finishedAt) < heldMs;
}
