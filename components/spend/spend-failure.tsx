import { CloudOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ApiError } from "@/lib/browser/api-error";
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
  const retry = (
    <Button variant="plain" size={isLine ? "small" : "medium"} onClick={onRetry}>
      Try again
    </Button>
  );
  if (isLine) {
    return (
      <div role="status" className="flex items-center gap-3 rounded-tile bg-panel px-4 py-2">
        <CloudOff aria-hidden="true" className="size-4 shrink-0 text-warn" />
        <p className="min-w-0 flex-1">{failure.message} The figures may be out of date.</p>
        {retry}
      </div>
    );
  }
  return (
    <div
      role="alert"
      className="flex min-h-[50dvh] flex-col items-center justify-center gap-2 rounded-tile bg-panel p-6 text-center"
    >
      <CloudOff aria-hidden="true" className="size-6 text-warn" />
      <h2 className="text-15 font-semibold text-balance">{lead}</h2>
      <p className="mb-2 max-w-96 text-balance text-muted">
        {rest} Nothing is charged for looking, and nothing of the count is lost.
      </p>
      {retry}
    </div>
  );
}
