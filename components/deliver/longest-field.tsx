import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type LongestFieldProps = {
  /** In pixels; null for as made. */
  readonly longest: number | null;
  readonly onChange: (longest: number | null) => void;
};

const sides = [4_096, 3_840, 2_560, 2_048, 1_920, 1_600, 1_080, 800] as const;

/** How long the longest side of each picture in an archive may be. */
export function LongestField({ longest, onChange }: LongestFieldProps) {
  return (
    <Field label="Longest side" note="Larger pictures are brought down to it; smaller ones stay.">
      {(wiring) => (
        <Select
          wiring={wiring}
          value={String(longest ?? "")}
          onChange={(side) => onChange(side === "" ? null : Number(side))}
        >
          <option value="">As made</option>
          {sides.map((side) => (
            <option key={side} value={side}>
              {side} pixels
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
