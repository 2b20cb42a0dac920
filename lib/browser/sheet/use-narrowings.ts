import "client-only";
import useSWR from "swr";
import type { Narrowings } from "@/lib/contract/narrowings";
import { api } from "../api/api";

/** The people, tags and batches that a sheet can be narrowed to; null while they are not known. */
export function useNarrowings(): Narrowings | null {
  const { data } = useSWR("narrowings", api.narrowings);
  return data ?? null;
}
