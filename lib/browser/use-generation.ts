import "client-only";
import useSWR from "swr";
import type { Generation } from "@/lib/contract/generation";
import { isActive } from "@/lib/contract/generation-state";
import { api } from "./api";
import type { ApiError } from "./api-error";

const refreshMs = 2_000;

/** One generation by itself, kept fresh while something happens to it; asks for nothing where the id is null. */
export function useGeneration(id: string | null): {
  readonly generation: Generation | undefined;
  readonly failure: ApiError | null;
} {
  const { data, error } = useSWR<Generation, ApiError>(
    id === null ? null : ["generation", id],
    ([, wanted]: readonly [string, string]) => api.generation(wanted),
    {
      refreshInterval: (latest) => (latest !== undefined && isActive(latest) ? refreshMs : 0),
      shouldRetryOnError: ({ status }) => status === null || status >= 500,
    },
  );
  return { generation: data, failure: error ?? null };
}
