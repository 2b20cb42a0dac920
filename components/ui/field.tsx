import { useId, type ReactNode } from "react";

/** What a control spreads to be told by its field's label, help, note and error. */
export type FieldWiring = {
  readonly id: string;
  readonly "aria-labelledby": string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

type FieldProps = {
  readonly label: string;
  /** What the control is for: heard with it, seen on hovering its label. */
  readonly help?: string | undefined;
  /** A small figure across from the label. */
  readonly aside?: ReactNode;
  /** Why something cannot be chosen, under the control. */
  readonly note?: ReactNode;
  readonly error?: string | undefined;
  /** True where the control is a group, which no label element can name. */
  readonly isGroup?: boolean;
  readonly className?: string;
  readonly children: (wiring: FieldWiring) => ReactNode;
};

/** The one place where a label, help, note and error are tied to a control. */
export function Field({
  label,
  help,
  aside,
  note,
  error,
  isGroup = false,
  className = "",
  children,
}: FieldProps) {
  const id = useId();
  const ids = {
    label: `${id}-label`,
    help: `${id}-help`,
    note: `${id}-note`,
    error: `${id}-error`,
  };
  const described = [error && ids.error, note && ids.note, help && ids.help].filter(Boolean);
  const Label = isGroup ? "span" : "label";
  return (
    <div className={`min-w-0 ${className}`}>
      <div className="mb-[5px] flex items-baseline justify-between gap-2 text-12 text-muted">
        <Label
          id={ids.label}
          htmlFor={isGroup ? undefined : id}
          title={help}
          className="font-medium"
        >
          {label}
        </Label>
        {aside}
      </div>
      {children({
        id,
        "aria-labelledby": ids.label,
        "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {help && (
        <span id={ids.help} hidden>
          {help}
        </span>
      )}
      {note && (
        <p id={ids.note} className="mt-1 text-12 text-muted">
          {note}
        </p>
      )}
      {error && (
        <p id={ids.error} className="mt-1 text-12 font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
