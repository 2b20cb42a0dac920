import { Minus, Plus } from "lucide-react";
import { NumberInput } from "./number-input";

type StepperProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
};

/** A small count: a number field between a button for fewer and one for more. */
export function Stepper({ label, value, onChange, min, max }: StepperProps) {
  return (
    <div
      role="group"
      aria-label={label}
      title={label}
      className="flex h-11 shrink-0 rounded-control bg-field inset-ring inset-ring-line"
    >
      <StepButton
        label="One fewer"
        icon={<Minus />}
        disabled={value <= min}
        onClick={() => onChange(value - 1)}
      />
      <NumberInput
        aria-label={label}
        value={value}
        onChange={onChange}
        min={min}
        max={max}
        className="w-8 text-15 font-semibold focus-visible:-outline-offset-2 pointer-coarse:w-11"
      />
      <StepButton
        label="One more"
        icon={<Plus />}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
      />
    </div>
  );
}

type StepButtonProps = {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly disabled: boolean;
  readonly onClick: () => void;
};

function StepButton({ label, icon, disabled, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      // Not `disabled`: a button that goes dead under the finger drops the focus.
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
      className="flex w-8 items-center justify-center rounded-control text-muted hover:text-ink focus-visible:-outline-offset-2 aria-disabled:cursor-not-allowed aria-disabled:text-line-strong pointer-coarse:w-11 [&>svg]:size-4"
    >
      {icon}
    </button>
  );
}
