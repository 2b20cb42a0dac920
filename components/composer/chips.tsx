import { SlidersHorizontal } from "lucide-react";
import { chosenSize } from "@/lib/models/size";
import { settingsOf } from "./field-order";
import type { Composer } from "./use-composer";

type ChipsProps = {
  readonly composer: Composer;
  /** The id of what they open. */
  readonly controls: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** On a phone, the settings that say most, and the way to all of them. */
export function Chips({ composer, controls, isOpen, onToggle }: ChipsProps) {
  return (
    <div className="flex gap-1.5 px-4 pt-2 md:hidden">
      <div className={`flex min-w-0 flex-1 gap-1.5 overflow-hidden ${isOpen ? "invisible" : ""}`}>
        {chipWords(composer).map(([label, words]) => (
          <button
            key={label}
            type="button"
            aria-label={`${label}: ${words}`}
            onClick={onToggle}
            className="h-8 min-w-0 truncate rounded-control border border-line bg-field px-2.5 first:shrink pointer-coarse:h-11"
          >
            {words}
          </button>
        ))}
      </div>
      <button
        type="button"
        aria-label="All settings"
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={onToggle}
        className="flex size-8 shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover aria-expanded:bg-hover aria-expanded:text-ink pointer-coarse:size-11"
      >
        <SlidersHorizontal aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}

function chipWords({ model, settings, variations }: Composer): [label: string, words: string][] {
  const chips: [string, string][] = [["Model", model.label]];
  const [size, first] = [
    settingsOf(model).find(([, { kind }]) => kind === "size"),
    settingsOf(model).find(([, { kind }]) => kind === "choice"),
  ];
  if (size) {
    const chosen = chosenSize(settings);
    chips.push([size[1].label, chosen ? `${chosen.width}×${chosen.height}` : "Auto"]);
  }
  if (first?.[1].kind === "choice") {
    const [key, { label, options }] = [first[0], first[1]];
    chips.push([label, options.find(({ value }) => value === settings[key])?.label ?? ""]);
  }
  if (variations > 1) chips.push(["Variations", `×${variations}`]);
  return chips;
}
