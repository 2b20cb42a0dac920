import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Slider } from "@/components/ui/slider";
import type { Format } from "./delivery";

/** In which form a file leaves. "as-made" is there for many pictures, which need not agree in one. */
export type Form<F extends string = Format> = {
  readonly format: F;
  readonly quality: number;
  readonly isRecipeIn: boolean;
};

type FormFieldsProps<F extends string> = {
  readonly form: Form<F>;
  readonly formats: readonly { readonly value: F; readonly label: string }[];
  readonly onChange: (change: Partial<Form<F>>) => void;
  /** Why PNG may be the better choice, where a picture has clear parts. */
  readonly note?: string | undefined;
};

/** Format, quality and whether the recipe goes along. */
export function FormFields<F extends string>(props: FormFieldsProps<F>) {
  const { form, formats, onChange, note } = props;
  const hasQuality = form.format === "jpeg" || form.format === "webp";
  return (
    <>
      <Field label="Format" isGroup note={note}>
        {(wiring) => (
          <Segmented
            wiring={wiring}
            segments={formats.map((format) => ({ ...format, offReason: null }))}
            value={form.format}
            onChange={(chosen) => {
              const format = formats.find(({ value }) => value === chosen);
              if (format !== undefined) onChange({ format: format.value });
            }}
          />
        )}
      </Field>
      <Field
        label="Quality"
        note={hasQuality ? undefined : "Acts on JPEG and WebP; a PNG keeps every pixel."}
      >
        {(wiring) => (
          <Slider
            wiring={wiring}
            value={form.quality}
            onChange={(quality) => onChange({ quality })}
            min={1}
            max={100}
            disabled={!hasQuality}
          />
        )}
      </Field>
      <Checkbox isChecked={form.isRecipeIn} onChange={(isRecipeIn) => onChange({ isRecipeIn })}>
        Put the recipe into the file
      </Checkbox>
    </>
  );
}
