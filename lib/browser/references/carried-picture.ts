import type { Generation } from "@/lib/contract/generation";
import { promptOf } from "../sheet/sheet-entry";

const type = "application/x-easel-picture";

/** What is dragged from the contact sheet. */
export type CarriedPicture = Pick<Generation, "id" | "input">;

/** Lets a drag carry a finished picture, beside the address that the browser gives it. */
export function carryPicture(transfer: DataTransfer, generation: CarriedPicture): void {
  const { id } = generation;
  transfer.setData(type, JSON.stringify({ id, prompt: promptOf(generation) }));
  transfer.effectAllowed = "copyLink";
}

/** Whether a drag carries files or a picture of ours. Before the drop a browser tells no more. */
export function carriesPictures({ types }: DataTransfer): boolean {
  return types.includes(type) || types.includes("Files");
}

/** Null where a drag carries something else. */
export function carriedPicture(transfer: DataTransfer): CarriedPicture | null {
  const text = transfer.getData(type);
  if (text === "") return null;
  // Only `carryPicture` writes this type, on the same page.
  const { id, prompt } = JSON.parse(text);
  return { id, input: { prompt } };
}
