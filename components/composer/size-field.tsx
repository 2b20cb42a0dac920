import { useController } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { maxReferences } from "@/lib/browser/references/reference-list";
import type { SizeParameter } from "@/lib/models/parameter";
import { inputAsReference } from "@/lib/models/reference-size";
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
      aside={<AsReference composer={composer} />}
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

/** The way to the size of the first reference, where the model has it and it is another. */
function AsReference({
  composer: { model, settings, references, choose },
}: Pick<SizeFieldProps, "composer">) {
  const upload = references[0]?.upload;
  if (!upload || maxReferences(model) === 0) return null;
  const { size, width, height } = inputAsReference(model, settings, upload);
  const isThere = size === settings.size && width === settings.width && height === settings.height;
  if (isThere) return null;
  return (
    <button
      type="button"
      onClick={() => choose({ size, width, height })}
      className="-my-1.5 -mr-1 rounded-control px-1 py-1.5 font-medium hover:text-ink pointer-coarse:-my-3 pointer-coarse:py-3"
    >
      As the reference
    </button>
  );
}
