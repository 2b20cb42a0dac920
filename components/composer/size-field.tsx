import { useController } from "react-hook-form";
import { Field } from "@/components/ui/field";
import type { SizeParameter } from "@/lib/models/parameter";
import { chosenSize, customSize, parseSize, type Size } from "@/lib/models/size";
import { CustomSize } from "./custom-size";
import { SizeTiles } from "./size-tiles";
import type { Composer } from "./use-composer";

type SizeFieldProps = {
  readonly name: string;
  readonly parameter: SizeParameter;
  readonly composer: Composer;
};

/** Where a custom size begins when no preset says how large. */
const square: Size = { width: 1024, height: 1024 };

export function SizeField({ name, parameter, composer }: SizeFieldProps) {
  const { settings, choose, form } = composer;
  const { field, fieldState } = useController({ control: form.control, name });
  const { custom } = parameter;
  const size = chosenSize(settings) ?? square;
  const isCustom = custom !== null && customSize(settings) !== null;
  return (
    <Field
      label={parameter.label}
      help={parameter.help}
      error={fieldState.error?.message}
      isGroup
      className="col-span-full"
    >
      {(wiring) => (
        <>
          <SizeTiles
            wiring={wiring}
            options={autoFirst(parameter.options)}
            value={isCustom ? "custom" : String(field.value)}
            hasCustom={custom !== null}
            onChange={(option) =>
              choose(
                option === "custom"
                  ? size
                  : { [name]: option, width: undefined, height: undefined },
              )
            }
            ref={field.ref}
          />
          {isCustom && <CustomSize rules={custom} size={size} composer={composer} />}
        </>
      )}
    </Field>
  );
}

function autoFirst(options: readonly string[]): readonly string[] {
  return options.toSorted(
    (one, other) => Number(parseSize(one) !== null) - Number(parseSize(other) !== null),
  );
}
