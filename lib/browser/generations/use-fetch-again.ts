import "client-only";
import { useState } from "react";
import { fetchFileAgain } from "./missing-files";

/** Brings missing files back, one after the other. `fetchAgain` resolves to what came of the last, in words; never throws. */
export function useFetchAgain(ids: readonly string[]): {
  readonly isBusy: boolean;
  readonly fetchAgain: () => Promise<string>;
} {
  const [isBusy, setBusy] = useState(false);
  const fetchAgain = async () => {
    setBusy(true);
    let words = "";
    for (const id of ids) words = await fetchFileAgain(id);
    setBusy(false);
    return words;
  };
  return { isBusy, fetchAgain };
}
