import { CloudOff } from "lucide-react";
import { Button } from "./button";

type TroubleProps = {
  /** A line over what was loaded before; else it stands in the place of all of it. */
  readonly isLine: boolean;
  /** All of it in the line. */
  readonly line: string;
  /** The same as a headline and what follows it. */
  readonly lead: string;
  readonly rest: string;
  readonly onRetry: () => void;
  readonly className?: string;
};

/** Why something cannot be shown or is not fresh, with the way to try again. */
export function Trouble({ isLine, line, lead, rest, onRetry, className = "" }: TroubleProps) {
  if (isLine) {
    return (
      <div
        role="status"
        className={`flex items-center gap-3 rounded-control bg-panel px-3 py-2 text-13 ${className}`}
      >
        <CloudOff aria-hidden="true" className="size-4 shrink-0 text-warn" />
        <p className="min-w-0 flex-1">{line}</p>
        <Button variant="plain" size="small" onClick={onRetry}>
          Try again
        </Button>
      </div>
    );
  }
  return (
    <div
      role="alert"
      className={`flex min-h-[50dvh] flex-col items-center justify-center gap-2 text-center text-13 ${className}`}
    >
      <CloudOff aria-hidden="true" className="size-6 text-warn" />
      <h2 className="text-15 font-semibold text-balance">{lead}</h2>
      <p className="mb-2 max-w-96 text-balance text-muted">{rest}</p>
      <Button variant="plain" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
