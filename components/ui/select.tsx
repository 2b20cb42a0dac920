import type { ReactNode } from "react";
import type { FieldWiring } from "./field";

type SelectProps = {
  readonly wiring: FieldWiring;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Options, and groups of them. */
  readonly children: ReactNode;
};

/** Many options in the browser's own list. */
export function Select({ wiring, value, onChange, children }: SelectProps) {
  return (
    <select
      {...wiring}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="h-9 w-full min-w-0 rounded-control border border-line bg-field px-2.5 text-13 text-ink hover:border-line-strong pointer-coarse:h-11"
    >
      {children}
    </select>
  );
}
