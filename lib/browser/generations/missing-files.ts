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
  const isMissing = await isMissingAt(path).catch(() => false);
  if (isMissing) missing.write(new Set([...missing.read(), id]));
  return isMissing;
}

/**
 * Has the server fetch it from Segmind once more, for free, and waits until it can be read. Resolves to what
 * came of it, in words; never throws.
 */
export async function fetchFileAgain(id: string, wait = waitFor): Promise<string> {
  try {
    await api.fetchAgain(id);
    if (!(await isBack(id, wait))) return notBackYet;
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    return `${failure.message} ${chargedWords[failure.charged]}`;
  }
  missing.write(new Set([...missing.read()].filter((other) => other !== id)));
  return "The picture is back, as it was made. Nothing was charged.";
}

/** To put the original's pixels back takes the server a second, several at 4K, once it is the picture's turn. */
const askEveryMs = 500;
const mostAsks = 60;

const notBackYet = `The picture is fetched, but in ${(mostAsks * askEveryMs) / 1_000} seconds Easel did not put the original's pixels back. Nothing was charged. Fetch it again in a minute; if that does not help, ask whoever runs this Easel: its log says why.`;

/** False when it is still missing after the last time it was asked for. */
async function isBack(id: string, wait: (ms: number) => Promise<void>): Promise<boolean> {
  for (let ask = 1; ask <= mostAsks; ask += 1) {
    if (!(await isMissingAt(`/api/generations/${encodeURIComponent(id)}/image`))) return true;
    await wait(askEveryMs);
  }
  return false;
}

function waitFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Throws where it cannot be told. */
async function isMissingAt(path: string): Promise<boolean> {
  try {
    await api.canRead(path);
    return false;
  } catch (failure) {
    if (failure instanceof ApiError && failure.code === "picture_missing") return true;
    throw failure;
  }
}

/** As long as Segmind holds what it made. */
const heldMs = 7 * 24 * 60 * 60_000;

/** Whether Segmind may still hold this picture. */
export function mayFetchAgain({ finishedAt }: Pick<Generation, "finishedAt">): boolean {
  return finishedAt !== null && serverNow() - Date.parse(finishedAt) < heldMs;
}
