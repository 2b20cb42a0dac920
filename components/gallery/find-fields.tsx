import type { ReactNode } from "react";

export type Option = readonly [value: string, label: string];

type ChoiceProps = {
  readonly label: string;
  readonly value: string | undefined;
  /** Null while they are not known. */
  readonly options: readonly Option[] | null;
  /** Says that nothing is chosen. */
  readonly any?: string;
  /** Says what is chosen where it is not among the options. */
  readonly unlisted?: string;
  readonly onChoose: (value: string) => void;
};

const fieldLook =
  "h-8 w-full rounded-control border border-line bg-field px-2 text-13 text-ink hover:border-line-strong disabled:text-faint disabled:hover:border-line pointer-coarse:h-11";

/** One of several, or any. What is chosen stays among the options, also where it comes from an address and no picture has it. */
export function Choice({ label, value = "", options, any = "Any", ...rest }: ChoiceProps) {
  const { unlisted = value, onChoose } = rest;
  const isOther = value !== "" && options?.some(([option]) => option === value) !== true;
  const isEmpty = options?.length === 0 && !isOther;
  return (
    <Labelled label={label}>
      <select
        value={value}
        disabled={isEmpty}
        onChange={({ target }) => onChoose(target.value)}
        className={fieldLook}
      >
        <option value="">{isEmpty ? "None yet" : any}</option>
        {isOther && <option value={value}>{unlisted}</option>}
        {options?.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

type DayProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
};

/** A UTC day, as the sheet's own headings have it. */
export function Day({ label, value = "", onChoose }: DayProps) {
  return (
    <Labelled label={label}>
      <input
        type="date"
        value={value}
        onChange={({ target }) => onChoose(target.value)}
        className={fieldLook}
      />
    </Labelled>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="min-w-0 text-12 font-medium text-muted">
      <span className="mb-[5px] block">{label}</span>
      {children}
    </label>
  );
}
