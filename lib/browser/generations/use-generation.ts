import "client-only";
import useSWR, { mutate } from "swr";
import type { Generation } from "@/lib/contract/generation";
import { isActive } from "@/lib/contract/generation-state";
import { api } from "../api/api";
import type { ApiError } from "../api/api-error";
import { retrySoon } from "../api/retry-soon";

/** In milliseconds: while something happens, and while something is unknown. */
const refreshMs = { active: 2_000, unknown: 15_000 };

/** SWR's key of one generation by itself. */
export const keyOfGeneration = (id: string) => ["generation", id] as const;

/** One generation by itself, kept fresh while something happens to it; asks for nothing where the id is null. */
export function useGeneration(id: string | null): {
  readonly generation: Generation | undefined;
  readonly failure: ApiError | null;
} {
  const { data, error } = useSWR<Generation, ApiError>(
    id === null ? null : keyOfGeneration(id),
    ([, wanted]: ReturnType<typeof keyOfGeneration>) => api.generation(wanted),
    {
      refreshInterval: refreshEveryMs,
      onErrorRetry: retrySoon,
      shouldRetryOnError: ({ status }) => status === null || status >= 500,
    },
  );
  return { generation: data, failure: error ?? null };
}

function refreshEveryMs(latest: Generation | undefined): number {
  if (latest === undefined) return 0;
  if (isActive(latest)) return refreshMs.active;
  return latest.state === "unknown" ? refreshMs.unknown : 0;
}

/** Asks for one anew, wherever it is shown by itself. */
export function refreshGeneration(id: string): void {
  void mutate(keyOfGeneration(id));
}
