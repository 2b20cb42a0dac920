import { useState, type ComponentPropsWithRef } from "react";

type NumberInputProps = Omit<
  ComponentPropsWithRef<"input">,
  "type" | "value" | "onChange" | "min" | "max" | "step"
> & {
  readonly value: number;
  /** Hears every whole number in range as it is typed; one out of range when the field is left, brought into it. */
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
};

/** A native number field that lets a person pass through an empty or half-typed number. */
export function NumberInput({
  value,
  onChange,
  min,
  max,
  step = 1,
  className = "",
  ...rest
}: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  function leave() {
    const number = Number.parseFloat(typed ?? "");
    if (Number.isFinite(number)) onChange(Math.min(Math.max(Math.round(number), min), max));
    setTyped(null);
  }
  return (
    <input
      {...rest}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      step={step}
      value={typed ?? value}
      onChange={(event) => {
        const number = event.target.valueAsNumber;
        setTyped(event.target.value);
        if (Number.isInteger(number) && number >= min && number <= max) onChange(number);
      }}
      onBlur={leave}
      className={`min-w-0 rounded-control text-center text-13 tabular-nums disabled:text-faint ${className}`}
    />
  );
}
