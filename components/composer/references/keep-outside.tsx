import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { saveDraft } from "@/lib/browser/draft";
import { maskKeyOf } from "@/lib/browser/references/draft-reference";
import { askForMaskedSize, maskedSizeWords } from "@/lib/browser/references/masked-size";
import { useReferenceStates } from "@/lib/browser/references/reference-state";
import { removeReferenceMask } from "@/lib/browser/references/reference-masks";
import { startMask } from "@/lib/browser/references/reference-uploads";
import type { Composer } from "../use-composer";
import { stateWords } from "./state-words";

type KeepOutsideProps = { readonly referenceKey: string; readonly composer: Composer };

/** Whether anything outside the mask of the first reference may change, and how the mask's upload comes on. */
export function KeepOutside({ referenceKey, composer }: KeepOutsideProps) {
  const { model, settings, keepOutsideMask } = composer;
  const sizeWords = maskedSizeWords(model, settings, composer);
  const state = useReferenceStates()[maskKeyOf(referenceKey)] ?? null;
  return (
    <div className="text-12 text-muted">
      <div className="flex items-center justify-between gap-2">
        <label className="flex min-w-0 items-center gap-2 text-13 text-ink pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={keepOutsideMask}
            onChange={({ target }) => {
              saveDraft({ keepOutsideMask: target.checked });
              askForMaskedSize();
            }}
            className="size-4 shrink-0 accent-(--chosen-edge)"
          />
          Keep everything outside the mask
        </label>
        <IconButton
          label="Remove the mask"
          icon={<X aria-hidden="true" />}
          onClick={() => removeReferenceMask(referenceKey)}
          className="-my-1"
        />
      </div>
      {state?.kind === "failed" ? (
        <p className="font-medium text-ink">
          The mask was not uploaded. {state.message}{" "}
          <Button variant="plain" size="small" onClick={() => startMask(referenceKey)}>
            Try again
          </Button>
        </p>
      ) : (
        state !== null && <p>The mask is {stateWords(state)}.</p>
      )}
      {sizeWords !== null && <p>{sizeWords}</p>}
    </div>
  );
}
