import "client-only";
import useSWR from "swr";
import type { Family } from "@/lib/contract/family";
import type { Generation } from "@/lib/contract/generation";
import { api } from "../api/api";

/** What a picture came of and what came of it; null while that is not known. */
export function useFamily({ id, state }: Pick<Generation, "id" | "state">): Family | null {
  const { data } = useSWR(["family", id, state], () => api.family(id), { keepPreviousData: true });
  return data ?? null;
}
