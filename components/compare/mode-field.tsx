import { useId } from "react";
import { Segmented } from "@/components/ui/segmented";
import { type Mode, modes } from "./modes";

type ModeFieldProps = {
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
  /** True of one picture alone. */
  readonly isOff: boolean;
};

export function ModeField({ mode, onChange, isOff }: ModeFieldProps) {
  const id = useId();
  const offReason = isOff ? "Choose a second picture below." : null;
  return (
    <div className="min-w-0 max-md:order-last max-md:basis-full md:w-90">
      <span id={`${id}-label`} className="sr-only">
        Way to compare
      </span>
      <Segmented
        wiring={{
          id,
          "aria-labelledby": `${id}-label`,
          "aria-describedby": undefined,
          "aria-invalid": undefined,
        }}
        segments={modes.map(({ value, label }) => ({ value, label, offReason }))}
        value={mode}
        onChange={(chosen) => {
          const found = modes.find(({ value }) => value === chosen);
          if (found !== undefined) onChange(found.value);
        }}
      />
    </div>
  );
}
