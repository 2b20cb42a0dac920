import "client-only";
import useSWR from "swr";
import { api } from "../api/api";
import { type EditChain, editChain } from "./edit-chain";

/** The edits that made a generation; null while they are not known, or where there is none. */
export function useEditChain(generationId: string | null): EditChain | null {
  const { data } = useSWR(
    generationId === null ? null : ["edit-chain", generationId],
    ([, id]) => editChain(id, (parent) => api.generation(parent).catch(() => null)),
    { revalidateOnFocus: false },
  );
  return data ?? null;
}
