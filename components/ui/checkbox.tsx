import type { ReactNode } from "react";

type CheckboxProps = {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly children: ReactNode;
};

/** Something that is so or not, with its words beside it. */
export function Checkbox({ isChecked, onChange, children }: CheckboxProps) {
  return (
    <label className="flex min-w-0 items-center gap-2 text-13 text-ink pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 shrink-0 accent-(--chosen-edge)"
      />
      {children}
    </label>
  );
}
