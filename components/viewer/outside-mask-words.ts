import type { Image, Protection } from "@/lib/contract/generation";
import { formatSize } from "@/lib/models/size";
import { formatFileSize } from "@/lib/words/file-size";
import { formatShare } from "@/lib/words/share";

type Kept = Extract<Protection, { kept: true }>;

/** How much differs from the reference outside the mask, now and as the model made it. */
export function changeWords({ changedOutside, changedNow }: Kept): string {
  const now =
    changedNow === 0
      ? "0 pixels changed now"
      : `${formatShare(changedNow)} changed now, by the JPEG's own coding`;
  return `${now}; the model had changed ${formatShare(changedOutside)}.`;
}

/** What else has to be known to take that at its word, a sentence each. */
export function guaranteeWords(kept: Kept, image: Image): readonly string[] {
  return [scaledWords(kept, image), codingWords(kept, image)].filter((words) => words !== null);
}

function scaledWords({ sizeOf, asMade }: Kept, image: Image): string | null {
  if (sizeOf === "answer") {
    return `This holds at ${formatSize(image)}: the reference has another size, and was scaled and cropped to this one.`;
  }
  if (asMade.width === image.width && asMade.height === image.height) return null;
  return `The model made it at ${formatSize(asMade)}. It was scaled to the reference's ${formatSize(image)}.`;
}

/** A kept file this many times as large as the model's needs a word. */
const largerFrom = 1.5;

function codingWords({ asMade }: Kept, { contentType, bytes }: Image): string | null {
  if (contentType === "image/jpeg") {
    return "A JPEG keeps no pixel exactly. Choose PNG or WebP for that.";
  }
  if (bytes < asMade.bytes * largerFrom) return null;
  return `Kept without loss, it is ${formatFileSize(bytes)}; the model's file is ${formatFileSize(asMade.bytes)}.`;
}
