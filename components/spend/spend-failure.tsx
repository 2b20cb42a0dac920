import { Trouble } from "@/components/ui/trouble";
import type { ApiError } from "@/lib/browser/api/api-error";
import { leadAndRest } from "@/lib/words/sentence";

type SpendFailureProps = {
  readonly failure: ApiError;
  readonly onRetry: () => void;
  /** True above figures that were loaded before; else it stands in their place. */
  readonly isLine: boolean;
};

/** Why the figures cannot be shown or are not fresh. */
export function SpendFailure({ failure, onRetry, isLine }: SpendFailureProps) {
  const { lead, rest } = leadAndRest(failure.message);
  return (
    <Trouble
      isLine={isLine}
      line={`${failure.message} The figures may be out of date.`}
      lead={lead}
      rest={`${rest} Nothing is charged for looking, and nothing of the count is lost.`}
      onRetry={onRetry}
      className={isLine ? "" : "rounded-tile bg-panel p-6"}
    />
  );
}
