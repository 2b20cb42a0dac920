import { Check, Star, X } from "lucide-react";
import { selectTo, toggleSelected } from "@/lib/browser/sheet/selection";
import type { SheetEntry } from "@/lib/browser/sheet/sheet-entry";

type TileChoiceProps = {
  readonly entry: SheetEntry;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** The ids of the sheet in their order, for Shift. */
  readonly order: readonly string[];
};

/** Whether a tile is selected, and what a person thought of its picture. */
export function TileChoice({ entry, isCurrent, isSelected, order }: TileChoiceProps) {
  return (
    <div className="pointer-events-none absolute top-1.5 left-1.5 flex items-center gap-1 pointer-coarse:-top-1 pointer-coarse:-left-1">
      <Marks entry={entry} />
      <label
        className={`pointer-events-auto grid size-8 place-items-center rounded-control bg-scrim transition-opacity duration-100 pointer-coarse:order-first pointer-coarse:size-11 pointer-coarse:bg-transparent ${isSelected ? "" : "opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 group-focus:opacity-100 [@media(hover:none)]:opacity-100"}`}
      >
        <input
          type="checkbox"
          checked={isSelected}
          tabIndex={isCurrent ? 0 : -1}
          aria-label="Select"
          data-action="select"
          onChange={({ nativeEvent }) => {
            const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
            if (isRange) selectTo(entry.id, order);
            else toggleSelected(entry.id);
          }}
          // Under a finger it is always there: the reach is large, and what covers the picture is small.
          className="size-4 accent-(--accent) pointer-coarse:size-5 pointer-coarse:not-checked:appearance-none pointer-coarse:not-checked:rounded-[5px] pointer-coarse:not-checked:border-2 pointer-coarse:not-checked:border-on-scrim pointer-coarse:not-checked:ring pointer-coarse:not-checked:inset-ring pointer-coarse:not-checked:ring-scrim pointer-coarse:not-checked:inset-ring-scrim"
        />
      </label>
    </div>
  );
}

function Marks({ entry: { starred, picked, rating } }: Pick<TileChoiceProps, "entry">) {
  const words = [
    starred && "starred",
    picked === "pick" && "picked",
    picked === "reject" && "rejected",
    rating > 0 && `${rating} of 5 stars`,
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <span
      role="img"
      aria-label={words.join(", ")}
      className="flex h-6 items-center gap-1 rounded-control bg-scrim px-1.5 text-12 text-on-scrim tabular-nums pointer-coarse:-ml-2 [&>svg]:size-3.5"
    >
      {starred && <Star aria-hidden="true" fill="currentColor" />}
      {picked === "pick" && <Check aria-hidden="true" />}
      {picked === "reject" && <X aria-hidden="true" />}
      {rating > 0 && <span aria-hidden="true">{rating}★</span>}
    </span>
  );
}
