import { useController } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import type { ChoiceParameter } from "@/lib/models/parameter";
import { offReason } from "@/lib/models/settle";
import type { Composer } from "./use-composer";

type ChoiceFieldProps = {
  readonly name: string;
  readonly parameter: ChoiceParameter;
  readonly composer: Composer;
};

export function ChoiceField({ name, parameter, composer }: ChoiceFieldProps) {
  const { model, settings, choose, form } = composer;
  const { field, fieldState } = useController({ control: form.control, name });
  const segments = parameter.options.map(({ value, label }) => ({
    value,
    label,
    offReason: offReason(model, name, value, settings),
  }));
  const reasons = new Set(segments.flatMap((segment) => segment.offReason ?? []));
  return (
    <Field
      label={parameter.label}
      help={parameter.help}
      note={[...reasons].join(" ")}
      error={fieldState.error?.message}
      isGroup
    >
      {(wiring) => (
        <Segmented
          wiring={wiring}
          segments={segments}
          value={String(field.value)}
          onChange={(value) => choose({ [name]: value })}
          ref={field.ref}
        />
      )}
    </Field>
  );
}
