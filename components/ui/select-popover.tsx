import { useId, useRef, type ReactNode } from "react";
import { ChevronsUpDown } from "lucide-react";
import type { FieldWiring } from "./field";

type SelectPopoverProps = {
  readonly wiring: FieldWiring;
  /** What is chosen, as the closed field shows it. */
  readonly value: ReactNode;
  /** The options; the checked radio among them takes the focus. A click on one closes it, the arrows do not. */
  readonly children: ReactNode;
};

const gapPx = 4;

/** A field that opens its options over the page in a native popover, where there is room. */
export function SelectPopover({ wiring, value, children }: SelectPopoverProps) {
  const popoverId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const valueId = `${wiring.id}-value`;
  return (
    <>
      <button
        {...wiring}
        ref={button}
        type="button"
        aria-labelledby={`${wiring["aria-labelledby"]} ${valueId}`}
        popoverTarget={popoverId}
        className="flex h-9 w-full items-center justify-between gap-2 rounded-control border border-line bg-field px-3 text-left hover:border-line-strong pointer-coarse:h-11"
      >
        <span id={valueId} className="truncate">
          {value}
        </span>
        <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-faint" />
      </button>
      <div
        id={popoverId}
        popover="auto"
        onToggle={({ newState, currentTarget }) => {
          if (newState === "open" && button.current) open(currentTarget, button.current);
        }}
        onClick={({ detail, currentTarget }) => {
          // Only a pointer's click counts above 0: the arrows click too, and must not close it.
          if (detail > 0) currentTarget.hidePopover();
        }}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.hidePopover()}
        className="fixed m-0 max-h-[80dvh] overflow-y-auto rounded-tile border border-line bg-panel p-1.5 shadow-float"
      >
        {children}
      </div>
    </>
  );
}

function open(popover: HTMLElement, field: HTMLElement): void {
  const at = field.getBoundingClientRect();
  popover.style.left = `${at.left}px`;
  popover.style.width = `${at.width}px`;
  const below = at.bottom + gapPx;
  const fits = below + popover.offsetHeight <= window.innerHeight;
  popover.style.top = `${fits ? below : Math.max(gapPx, at.top - gapPx - popover.offsetHeight)}px`;
  popover.querySelector<HTMLElement>("input:checked")?.focus({ preventScroll: true });
}
