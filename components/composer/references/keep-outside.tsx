import { Button } from "@/components/ui/button";
import { saveDraft, useDraft } from "@/lib/browser/draft";
import { type DraftMask, maskKeyOf } from "@/lib/browser/references/draft-reference";
import { useReferenceStates } from "@/lib/browser/references/reference-state";
import { removeReferenceMask, startMask } from "@/lib/browser/references/references";
import { formatShare } from "@/lib/words/share";
import { stateWords } from "./state-words";

type KeepOutsideProps = { readonly referenceKey: string; readonly mask: DraftMask };

/** How much a mask covers, how its upload comes on, and whether anything beside it may change. */
export function KeepOutside({ referenceKey, mask }: KeepOutsideProps) {
  const { keepOutsideMask } = useDraft();
  const state = useReferenceStates()[maskKeyOf(referenceKey)] ?? null;
  const { coverage } = mask;
  return (
    <div className="text-12 text-muted">
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-2">
        <span>
          {coverage === null ? "It has a mask" : `Mask covers ${formatShare(coverage)}`}
          {state !== null && state.kind !== "failed" && `, ${stateWords(state)}`}
        </span>
        <Button variant="quiet" size="small" onClick={() => removeReferenceMask(referenceKey)}>
          Remove the mask
        </Button>
      </div>
      {state?.kind === "failed" && (
        <p className="mb-1 font-medium text-ink">
          The mask was not uploaded. {state.message}{" "}
          <Button variant="plain" size="small" onClick={() => startMask(referenceKey)}>
            Try again
          </Button>
        </p>
      )}
      <label className="flex min-h-6 items-center gap-2 text-13 text-ink pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={keepOutsideMask}
          onChange={({ target }) => saveDraft({ keepOutsideMask: target.checked })}
          className="size-4 accent-(--chosen-edge)"
        />
        Keep everything outside the mask
      </label>
    </div>
  );
}
