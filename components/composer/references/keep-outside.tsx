import { Button } from "@/components/ui/button";
import { saveDraft, useDraft } from "@/lib/browser/draft";
import type { DraftMask } from "@/lib/browser/references/draft-reference";
import { setReferenceMask } from "@/lib/browser/references/references";
import { formatShare } from "@/lib/words/share";

/** What a mask covers, and whether the model may change anything beside it. */
export function KeepOutside({ mask }: { readonly mask: DraftMask }) {
  const { references, keepOutsideMask } = useDraft();
  const [first] = references;
  return (
    <div className="mt-1 flex min-h-7 flex-wrap items-center justify-between gap-x-2 text-12">
      <label className="flex items-center gap-2 text-13">
        <input
          type="checkbox"
          checked={keepOutsideMask}
          onChange={({ target }) => saveDraft({ keepOutsideMask: target.checked })}
          className="size-4 accent-(--chosen-edge)"
        />
        Keep everything outside the mask
      </label>
      <span className="flex items-center gap-1 text-muted">
        {mask.coverage !== null && (
          <span title={`Mask covers ${formatShare(mask.coverage)}`}>{formatShare(mask.coverage)}</span>
        )}
        <Button
          variant="quiet"
          size="small"
          aria-label="Remove the mask"
          onClick={() => first && setReferenceMask(first.key, null)}
        >
          Clear
        </Button>
      </span>
    </div>
  );
}
