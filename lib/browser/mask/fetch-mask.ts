import type { Coverage, Size } from "@/lib/mask/coverage";
import { readMaskFile } from "./read-mask-file";

/** A finished mask from the server, at the size of its picture; null where it cannot be had or read. */
export async function fetchMask(address: string, size: Size): Promise<Coverage | null> {
  const file = await fetchFile(address).catch(() => null);
  return file && ((await readMaskFile(file, size))?.coverage ?? null);
}

async function fetchFile(address: string): Promise<Blob | null> {
  const answer = await fetch(address);
  return answer.ok ? answer.blob() : null;
}
