import { ChevronDown, SlidersHorizontal } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
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
    <div
      className={`flex items-center gap-1.5 px-4 md:hidden ${isOpen ? "order-first border-b border-line pb-1" : "pt-2"}`}
    >
      {isOpen ? (
        <p className="flex-1 text-15 font-semibold">All settings</p>
      ) : (
        <div className="flex min-w-0 flex-1 gap-1.5">
          {chipWords(composer).map(([label, words]) => (
            <button
              key={label}
              type="button"
              aria-label={`${label}: ${words}`}
              onClick={onToggle}
              className="h-8 min-w-11 truncate rounded-control border border-line bg-field px-2.5 max-[359px]:px-1.5 pointer-coarse:h-11"
            >
              {words}
            </button>
          ))}
        </div>
      )}
      <IconButton
        label="All settings"
        icon={isOpen ? <ChevronDown /> : <SlidersHorizontal />}
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={onToggle}
        className="-mr-2 pointer-coarse:-mr-3"
      />
    </div>
  );
}

function chipWords({
  model,
  settings,
  variations,
  references,
}: Composer): [label: string, words: string][] {
  const chips: [string, string][] = [["Model", model.label]];
  const size = Object.values(model.parameters).find(({ kind }) => kind === "size");
  if (size !== undefined) {
    const chosen = chosenSize(settings);
    chips.push([size.label, chosen ? `${chosen.width}×${chosen.height}` : "Auto"]);
  }
  const [choice] = settingsOf(model).flatMap(([key, parameter]) =>
    parameter.kind === "choice" ? [{ ...parameter, key }] : [],
  );
  if (choice !== undefined) {
    const chosen = choice.options.find(({ value }) => value === settings[choice.key]);
    chips.push([choice.label, chosen?.label ?? ""]);
  }
  if (references.length > 0) chips.push(["References", `${references.length}`]);
  if (variations > 1) chips.push(["Variations", `×${variations}`]);
  return chips;
}
