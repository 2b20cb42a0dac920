import { Check } from "lucide-react";
import { Field } from "@/components/ui/field";
import { SelectPopover } from "@/components/ui/select-popover";
import { countReferences } from "@/lib/browser/references/reference-list";
import { catalogue } from "@/lib/models/catalogue";
import type { Model } from "@/lib/models/model";
import { formatExpected } from "@/lib/words/duration";
import { formatOffer } from "@/lib/words/money";
import type { Composer } from "./use-composer";

/** Which model, with what each would ask for the settings at hand. */
export function ModelField({ composer }: { readonly composer: Composer }) {
  const { model } = composer;
  return (
    <Field label="Model" isGroup>
      {(wiring) => (
        <SelectPopover
          wiring={wiring}
          value={
            <>
              <span className="font-semibold">{model.label}</span>{" "}
              <span className="text-muted">· {model.tagline}</span>
            </>
          }
        >
          <div role="radiogroup" aria-label="Model">
            {catalogue.map((other) => (
              <ModelOption
                key={other.id}
                model={other}
                composer={composer}
                group={`${wiring.id}-model`}
              />
            ))}
          </div>
        </SelectPopover>
      )}
    </Field>
  );
}

type ModelOptionProps = {
  readonly model: Model;
  readonly composer: Composer;
  readonly group: string;
};

function ModelOption({ model, composer, group }: ModelOptionProps) {
  const input = composer.settingsFor(model);
  const referenceCount = countReferences(model, composer.references);
  const offerId = `${group}-${model.id}`;
  return (
    <label className="relative flex items-center gap-2 rounded-control px-2 py-2 hover:bg-hover has-checked:bg-chosen">
      <input
        type="radio"
        name={group}
        value={model.id}
        aria-label={model.label}
        aria-describedby={offerId}
        checked={model.id === composer.model.id}
        onChange={() => composer.chooseModel(model)}
        className="peer absolute inset-0 m-0 cursor-pointer appearance-none rounded-[inherit]"
      />
      <Check aria-hidden="true" className="invisible size-4 shrink-0 peer-checked:visible" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{model.label}</span>
        <span className="block truncate text-12 text-muted">{model.tagline}</span>
      </span>
      <span id={offerId} className="text-right text-12 whitespace-nowrap text-muted">
        <span className="block font-medium text-ink">
          {formatOffer(model.price(input, referenceCount))}
        </span>
        <span className="block">
          about {formatExpected(model.expectedSeconds(input, referenceCount))}
        </span>
      </span>
    </label>
  );
}
