import { CloudOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ApiError } from "@/lib/browser/api-error";
import { remedyFor } from "@/lib/browser/remedy";
import { leadAndRest } from "@/lib/words/sentence";

type SheetFailureProps = {
  readonly failure: ApiError;
  readonly onRetry: () => void;
  /** A line over pictures that were loaded before, or the whole sheet. */
  readonly isLine: boolean;
};

/** Why the sheet cannot be shown or is not fresh. What runs at Segmind runs on all the same. */
export function SheetFailure({ failure, onRetry, isLine }: SheetFailureProps) {
  const remedy = remedyFor(failure.code);
  const ask = remedy.kind === "ask" ? remedy.words : "";
  const retry = (
    <Button variant="plain" size={isLine ? "small" : "medium"} onClick={onRetry}>
      Try again
    </Button>
  );
  if (isLine) {
    return (
      <div
        role="status"
        className="mb-3 flex items-center gap-3 rounded-control bg-panel px-3 py-2"
      >
        <CloudOff aria-hidden="true" className="size-4 shrink-0 text-warn" />
        <p className="min-w-0 flex-1 text-13">
          {failure.message} {ask} The sheet may be out of date.
        </p>
        {retry}
      </div>
    );
  }
  const { lead, rest } = leadAndRest(failure.message);
  return (
    <div
      role="alert"
      className="mx-auto flex min-h-[50dvh] max-w-96 flex-col items-center justify-center gap-2 text-center"
    >
      <CloudOff aria-hidden="true" className="size-6 text-warn" />
      <h2 className="text-15 font-semibold text-balance">{lead}</h2>
      <p className="mb-2 text-13 text-balance text-muted">
        {rest} {ask} Pictures under way go on, and are here when the sheet is back.
      </p>
      {retry}
    </div>
  );
}
