import type { DraftMask } from "@/lib/browser/references/draft-reference";
import type { ReferenceState } from "@/lib/browser/references/reference-state";
import { formatSize } from "@/lib/models/size";
import { formatShare } from "@/lib/words/share";

/** What a reference on its way is doing, in words; nothing of one that is there. */
export function stateWords(state: ReferenceState | null): string {
  switch (state?.kind) {
    case "waiting":
      return "waiting for its turn";
    case "preparing":
      return "being prepared";
    case "uploading":
      return `uploading, ${Math.floor(state.share * 100)} %`;
    case "large":
      return `${formatSize(state.full)}, larger than a model uses`;
    case "failed":
      return `not uploaded: ${state.message}`;
    case undefined:
      return "";
  }
}

export function maskWords({ share }: DraftMask): string {
  return share === null ? "Has a mask" : `Mask covers ${formatShare(share)}`;
}
