import type { Ref } from "react";
import type { FieldWiring } from "./field";

type Segment = {
  readonly value: string;
  readonly label: string;
  /** Why it cannot be chosen now, in words; the field says it too, under the control. */
  readonly offReason: string | null;
};

type SegmentedProps = {
  readonly wiring: FieldWiring;
  readonly segments: readonly Segment[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The first radio, which takes the focus when the field is wrong. */
  readonly ref?: Ref<HTMLInputElement>;
};

/** A few options side by side: native radios, so the arrows move among them. */
export function Segmented({ wiring, segments, value, onChange, ref }: SegmentedProps) {
  return (
    <div
      {...wiring}
      role="radiogroup"
      className="flex h-8 rounded-control border border-line bg-trough p-0.5 pointer-coarse:h-11"
    >
      {segments.map((segment, index) => (
        <label
          key={segment.value}
          title={segment.offReason ?? undefined}
          className="relative flex flex-auto items-center justify-center rounded-[4px] px-1 text-12 font-medium text-muted not-has-disabled:hover:text-ink has-checked:bg-chosen has-checked:text-ink has-checked:shadow-chosen has-focus-visible:outline-2 has-focus-visible:outline-accent has-disabled:text-faint has-disabled:line-through"
        >
          <input
            ref={index === 0 ? ref : undefined}
            type="radio"
            name={wiring.id}
            value={segment.value}
            checked={segment.value === value}
            disabled={segment.offReason !== null}
            onChange={() => onChange(segment.value)}
            // As tall as the whole group, border and all, for the finger.
            className="absolute inset-x-0 -inset-y-[3px] m-0 cursor-pointer appearance-none outline-none disabled:cursor-not-allowed"
          />
          {segment.label}
        </label>
      ))}
    </div>
  );
}
