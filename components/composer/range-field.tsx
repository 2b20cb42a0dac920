import { useController } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Slider } from "@/components/ui/slider";
import type { RangeParameter } from "@/lib/models/parameter";
import { offReason } from "@/lib/models/settle";
import type { Composer } from "./use-composer";

type RangeFieldProps = {
  readonly name: string;
  readonly parameter: RangeParameter;
  readonly composer: Composer;
};

export function RangeField({ name, parameter, composer }: RangeFieldProps) {
  const { model, settings, choose, form } = composer;
  const { field, fieldState } = useController({ control: form.control, name });
  const { min, max } = parameter;
  const value = Number(field.value);
  // It is off where it could not be moved: where even the far end is refused.
  const reason = offReason(model, name, value === min ? max : min, settings);
  return (
    <Field
      label={parameter.label}
      help={parameter.help}
      note={reason}
      error={fieldState.error?.message}
      // Its note reaches down beside the next row.
      className="row-span-2"
    >
      {(wiring) => (
        <Slider
          wiring={wiring}
          value={value}
          onChange={(chosen) => choose({ [name]: chosen })}
          min={min}
          max={max}
          disabled={reason !== null}
          ref={field.ref}
        />
      )}
    </Field>
  );
}
