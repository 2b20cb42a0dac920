import type { Zoom } from "@/lib/browser/zoom/use-zoom";

/** Fit and 100 %, and between them what is neither. */
export function ZoomControl({ zoom }: { readonly zoom: Zoom }) {
  const isBetween = !zoom.isFit && !zoom.isActual;
  return (
    <div
      role="group"
      aria-label="Zoom"
      className="flex h-8 items-center rounded-control border border-line bg-trough p-0.5 text-12 font-medium max-md:hidden"
    >
      <Choice isChosen={zoom.isFit} onClick={zoom.fit} label="Fit" keys="Z" />
      <span
        aria-live="off"
        className={`flex h-full min-w-13 items-center justify-center rounded-[4px] px-1 ${isBetween ? "bg-chosen text-ink shadow-chosen" : "text-faint"} ${zoom.isActual ? "invisible" : ""}`}
      >
        {zoom.percent}
      </span>
      <Choice isChosen={zoom.isActual} onClick={() => zoom.actual()} label="100 %" keys="Z" />
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly keys: string;
  readonly isChosen: boolean;
  readonly onClick: () => void;
};

function Choice({ label, keys, isChosen, onClick }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-keyshortcuts={keys}
      title={`${label} (${keys})`}
      onClick={onClick}
      className={`h-full rounded-[4px] px-2.5 ${isChosen ? "bg-chosen text-ink shadow-chosen" : "text-muted hover:text-ink"}`}
    >
      {label}
    </button>
  );
}
