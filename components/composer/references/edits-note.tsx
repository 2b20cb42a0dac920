import { Button } from "@/components/ui/button";
import { startFromOriginal } from "@/lib/browser/references/start-from-original";
import { useEditChain } from "@/lib/browser/references/use-edit-chain";

/** Edits hold for one or two passes; from the third in a row on it is said. */
const steadyEdits = 2;

/** Warns before an edit of an edit of an edit, and offers what all of them came from. */
export function EditsNote({ generationId }: { readonly generationId: string | null }) {
  const chain = useEditChain(generationId);
  if (chain === null || chain.editCount < steadyEdits) return null;
  return (
    <div className="mt-1 flex items-center gap-2 text-12">
      <p className="min-w-0 flex-1 text-muted">
        Edit {chain.editCount + 1} in a row. Pictures drift after one or two.
      </p>
      <Button variant="quiet" size="small" onClick={() => void startFromOriginal(chain)}>
        <span>
          Start from the original
          {chain.masks.length > 0 && <span className="font-normal text-muted">, masks joined</span>}
        </span>
      </Button>
    </div>
  );
}
