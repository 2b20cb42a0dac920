import "client-only";
import useSWR from "swr";
import type { MissingPictures } from "@/lib/contract/missing-pictures";
import { api } from "../api/api";
import type { ApiError } from "../api/api-error";
import { retrySoon } from "../api/retry-soon";

/** What an archive of these would have to leave out, as the store stands now; asks for nothing where there are no ids. */
export function useMissingPictures(ids: readonly string[] | null): {
  /** Null while it is not known. */
  readonly told: MissingPictures | null;
  readonly failure: ApiError | null;
  readonly lookAgain: () => Promise<unknown>;
} {
  const { data, error, mutate } = useSWR<MissingPictures, ApiError>(
    ids === null ? null : ["missing", ids.join()],
    () => api.missingPictures(ids ?? []),
    // Each opening asks anew: a file may have gone, or come back, since.
    { onErrorRetry: retrySoon, dedupingInterval: 0 },
  );
  return { told: data ?? null, failure: error ?? null, lookAgain: () => mutate() };
}
