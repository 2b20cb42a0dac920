import { useState, type ComponentPropsWithRef } from "react";

type NumberInputProps = Omit<
  ComponentPropsWithRef<"input">,
  "type" | "value" | "onChange" | "min" | "max" | "step"
> & {
  readonly value: number;
  /** Hears every number in range as it is typed; one out of range when the field is left, brought into it. */
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Where parts of one count too, to a hundredth. */
  readonly hasDecimals?: boolean;
};

/** A native number field that lets a person pass through an empty or half-typed number. */
export function NumberInput({
  value,
  onChange,
  min,
  max,
  step = 1,
  hasDecimals = false,
  className = "",
  ...rest
}: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const parts = hasDecimals ? 100 : 1;
  function leave() {
    const number = Math.round(Number.parseFloat(typed ?? "") * parts) / parts;
    if (Number.isFinite(number)) onChange(Math.min(Math.max(number, min), max));
    setTyped(null);
  }
  return (
    <input
      {...rest}
      type="number"
      inputMode={hasDecimals ? "decimal" : "numeric"}
      min={min}
      max={max}
      step={hasDecimals ? "any" : step}
      value={typed ?? value}
      onChange={(event) => {
        const number = event.target.valueAsNumber;
        setTyped(event.target.value);
        const isExact = Math.abs(number * parts - Math.round(number * parts)) < 1e-6;
        if (isExact && number >= min && number <= max) onChange(number);
      }}
      onBlur={leave}
      className={`min-w-0 rounded-control text-center text-13 tabular-nums disabled:text-faint ${className}`}
    />
  );
}
