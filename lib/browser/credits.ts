import "client-only";
import useSWR, { mutate } from "swr";
import type { Credits } from "@/lib/contract/credits";
import { api } from "./api/api";
import type { ApiError } from "./api/api-error";
import { listKey } from "./generation-pages";
import { retrySoon } from "./api/retry-soon";

/** SWR's name for the balance, for those who know that it has changed. */
export const creditsKey = "credits";

const refreshMs = 60_000;

/** The balance and the day's budget; anew each minute while the page is looked at, and when a picture is taken on or finished. */
export function useCredits(): {
  readonly credits: Credits | undefined;
  readonly failure: ApiError | null;
} {
  const { data, error } = useSWR<Credits, ApiError>(creditsKey, api.credits, {
    refreshInterval: refreshMs,
    onErrorRetry: retrySoon,
    // An idle sheet asks for nothing; so it learns that the server is in trouble.
    onError: () => void mutate(listKey),
  });
  return { credits: data, failure: error ?? null };
}
