import type { Generation } from "@/lib/contract/generation";
import { type Compared, formatCompared } from "./compared";

let isOpenedHere = false;

/** Remembers that the way back from comparing is one step in the browser's history. */
export function enterCompare(): void {
  isOpenedHere = true;
}

/** Whether it was opened from a page of this visit; told once. */
export function leaveCompare(): boolean {
  const was = isOpenedHere;
  isOpenedHere = false;
  return was;
}

/** Where a picture is compared: with the reference it started from, or with what is chosen there. */
export function compareAddress({ id, references }: Pick<Generation, "id" | "references">): string {
  const itself: Compared = { id, isSource: false };
  const all = references.length > 0 ? [{ id, isSource: true }, itself] : [itself];
  return `/compare?ids=${formatCompared(all)}`;
}
