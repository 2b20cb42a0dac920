import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { Unit } from "@/lib/image/measure";
import { formatSize } from "@/lib/models/size";
import { type Delivery, withMeasure, withPreset, withUnit } from "./delivery";
import { presetGroups } from "./size-presets";

type SizeFieldsProps = {
  readonly delivery: Delivery;
  readonly picture: { readonly width: number; readonly height: number };
  readonly onChange: (delivery: Delivery) => void;
  readonly refusal: string | null;
};

const units: readonly { readonly value: Unit; readonly label: string }[] = [
  { value: "px", label: "Pixels" },
  { value: "mm", label: "mm" },
  { value: "in", label: "Inches" },
];

/** How large it comes out: as made, as a brief names it, or to one's own measure. */
export function SizeFields({ delivery, picture, onChange, refusal }: SizeFieldsProps) {
  const { preset, measure } = delivery;
  return (
    <>
      <Field label="Size">
        {(wiring) => (
          <Select
            wiring={wiring}
            value={preset}
            onChange={(id) => onChange(withPreset(delivery, id, picture))}
          >
            <option value="as-made">As made · {formatSize(picture)}</option>
            <option value="custom">Custom</option>
            {presetGroups.map(({ label, presets }) => (
              <optgroup key={label} label={label}>
                {presets.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      {preset !== "as-made" && (
        <>
          <div className="grid grid-cols-3 gap-2">
            <Side name="width" label="Width" {...{ delivery, picture, onChange }} error={refusal} />
            <Side name="height" label="Height" {...{ delivery, picture, onChange }} error={null} />
            <Dpi {...{ delivery, picture, onChange }} />
          </div>
          <Field label="Unit" isGroup>
            {(wiring) => (
              <Segmented
                wiring={wiring}
                segments={units.map((unit) => ({ ...unit, offReason: null }))}
                value={measure.unit}
                onChange={(chosen) => {
                  const unit = units.find(({ value }) => value === chosen);
                  if (unit !== undefined) onChange(withUnit(delivery, unit.value));
                }}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}

type PartProps = Omit<SizeFieldsProps, "refusal">;

type SideProps = PartProps & {
  readonly name: "width" | "height";
  readonly label: string;
  readonly error: string | null;
};

const numberLook = "h-9 w-full border border-line bg-field pointer-coarse:h-11";

function Side({ name, label, delivery, picture, onChange, error }: SideProps) {
  const { measure } = delivery;
  const isPixels = measure.unit === "px";
  return (
    <Field label={label} error={error ?? undefined}>
      {(wiring) => (
        <NumberInput
          {...wiring}
          value={measure[name]}
          hasDecimals={!isPixels}
          min={isPixels ? 1 : 0.1}
          max={isPixels ? 10_000 : 3_000}
          onChange={(side) =>
            onChange(withMeasure({ ...delivery, preset: "custom" }, { [name]: side }, picture))
          }
          className={numberLook}
        />
      )}
    </Field>
  );
}

function Dpi({ delivery, picture, onChange }: PartProps) {
  const isPixels = delivery.measure.unit === "px";
  return (
    <Field label="Dpi" help="Pixels to an inch of paper. It is written into the file.">
      {(wiring) => (
        <NumberInput
          {...wiring}
          value={delivery.measure.dpi}
          min={1}
          max={2_400}
          disabled={isPixels}
          onChange={(dpi) => onChange(withMeasure(delivery, { dpi }, picture))}
          className={numberLook}
        />
      )}
    </Field>
  );
}
