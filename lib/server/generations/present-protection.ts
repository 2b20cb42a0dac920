import "server-only";
import type { Generation } from "@/lib/contract/generation";
import { pictureFileName } from "@/lib/image/file-name";
import type { GenerationRow, Protection, StoredImage } from "../database/schema";

/** The picture people see first: the kept one, where there is one. */
export function shownImage(row: GenerationRow): StoredImage | null {
  return row.protect?.kept === true ? row.protect.image : row.image;
}

/** What came of keeping everything outside the mask, in numbers and addresses, or in words where it failed. */
export function presentProtection(row: GenerationRow): Generation["protect"] {
  const { protect, image } = row;
  if (row.state !== "done" || protect === null || image === null) return null;
  if (!protect.kept) {
    return { kept: false, changedOutside: null, message: whyNotKept[protect.reason] };
  }
  const { sizeOf, changedByModel, changedNow } = protect;
  const { width, height, bytes } = image;
  const fileName = asMadeFileName(row, image);
  return {
    kept: true,
    changedOutside: changedByModel,
    changedNow,
    sizeOf,
    asMade: { url: `/api/generations/${row.id}/image?variant=raw`, width, height, bytes, fileName },
    heatMapUrl: `/api/generations/${row.id}/changed-outside`,
  };
}

/** Beside a kept picture, what the model made carries a name of its own. */
function asMadeFileName({ id, input }: GenerationRow, image: StoredImage): string {
  return pictureFileName({ ...image, prompt: input.prompt, id, version: "as-made" });
}

const whyNotKept: Readonly<Record<Reason, string>> = {
  upload_missing:
    "The original's pixels could not be put back, because the reference or its mask is gone. This is the picture as the model made it, charged once. Add both again to try anew.",
  not_composed:
    "The original's pixels could not be put back, because the reference, its mask and the answer do not fit together. This is the picture as the model made it, charged once. Paint the mask anew to try again.",
  gave_out:
    "The original's pixels could not be put back, because Easel's server ended at each of three tries: it has too little memory for pictures of this size. This is the picture as the model made it, charged once. Edit a smaller reference, or give the server more memory.",
};

type Reason = Extract<Protection, { kept: false }>["reason"];
