import { Trouble } from "@/components/ui/trouble";
import type { ApiError } from "@/lib/browser/api/api-error";
import { remedyFor } from "@/lib/browser/generations/remedy";
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
  const { lead, rest } = leadAndRest(failure.message);
  return (
    <Trouble
      isLine={isLine}
      line={`${failure.message} ${ask} The sheet may be out of date.`}
      lead={lead}
      rest={`${rest} ${ask} Pictures under way go on, and are here when the sheet is back.`}
      onRetry={onRetry}
      className={isLine ? "mb-3" : ""}
    />
  );
}
