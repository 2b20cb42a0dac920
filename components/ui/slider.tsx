import type { Ref } from "react";
import type { FieldWiring } from "./field";
import { NumberInput } from "./number-input";

type SliderProps = {
  readonly wiring: FieldWiring;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

/** A native range for the hand and a number field for the exact value; the field's label names both. */
export function Slider({ wiring, value, onChange, min, max, disabled = false, ref }: SliderProps) {
  return (
    <div className="flex items-center gap-2.5">
      <input
        type="range"
        aria-labelledby={wiring["aria-labelledby"]}
        aria-describedby={wiring["aria-describedby"]}
        min={min}
        max={max}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="slider min-w-0 flex-1 rounded-control pointer-coarse:h-11"
      />
      <NumberInput
        {...wiring}
        ref={ref}
        value={value}
        onChange={onChange}
        min={min}
        max={max}
        disabled={disabled}
        className="h-8 w-11 border border-line bg-field pointer-coarse:h-11"
      />
    </div>
  );
}
