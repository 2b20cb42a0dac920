import { ChevronDown } from "lucide-react";
import { codeSample, languages } from "@/lib/models/code-sample";
import type { Model } from "@/lib/models/model";
import { allowedWords, priceTable, valueWords, wireNameOf } from "@/lib/models/reference-words";
import { initialInput } from "@/lib/models/settle";
import { formatExpected } from "@/lib/words/duration";
import { Table } from "./table";

type ModelSectionProps = { readonly model: Model };

const examplePrompt = "A quiet reading room at dawn, a brass sign that says ‘Open’, soft light";

/** One model on the page of the models. */
export function ModelSection({ model }: ModelSectionProps) {
  const headingId = `${model.id}-heading`;
  return (
    <section
      id={model.id}
      aria-labelledby={headingId}
      className="mt-8 scroll-mt-20 rounded-tile bg-panel p-4 md:p-6"
    >
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id={headingId} className="text-15 font-semibold">
          {model.label}
        </h2>
        <p className="text-muted">{model.summary}</p>
      </header>
      <div className="mt-4 grid gap-6 lg:grid-cols-[1fr_1.2fr]">
        <Use model={model} />
        <Prices model={model} />
      </div>
      <Parameters model={model} />
      <Code model={model} />
    </section>
  );
}

function Use({ model }: ModelSectionProps) {
  const { references } = model;
  const seconds = model.expectedSeconds(initialInput(model), 0);
  return (
    <div>
      <h3 className="text-12 font-medium text-muted">Use it when</h3>
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-4 marker:text-faint">
        {model.useWhen.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-muted">Usual time</dt>
        <dd>about {formatExpected(seconds)}</dd>
        <dt className="text-muted">References</dt>
        <dd>{"max" in references ? `up to ${references.max} pictures` : references.offReason}</dd>
      </dl>
    </div>
  );
}

function Prices({ model }: ModelSectionProps) {
  const { qualities, rows } = priceTable(model);
  return (
    <div className="min-w-0">
      <h3 className="text-12 font-medium text-muted">Price of a picture</h3>
      <Table
        name={`Prices of ${model.label}`}
        head={["Size", ...qualities]}
        rows={rows.map(({ size, prices }) => [size, ...prices])}
        isNumeric
      />
    </div>
  );
}

function Parameters({ model }: ModelSectionProps) {
  return (
    <div className="mt-6 min-w-0">
      <h3 className="text-12 font-medium text-muted">What it takes</h3>
      <Table
        name={`Parameters of ${model.label}`}
        head={["Parameter", "Name", "Values", "Default"]}
        rows={Object.entries(model.parameters).map(([key, parameter]) => [
          parameter.label,
          wireNameOf(key, parameter),
          allowedWords(parameter).replaceAll("`", ""),
          valueWords(parameter.initial),
        ])}
      />
    </div>
  );
}

function Code({ model }: ModelSectionProps) {
  const input = { ...initialInput(model), prompt: examplePrompt };
  return (
    <div className="mt-6 flex flex-col border-t border-line">
      {languages.map(({ value, label }) => (
        <details key={value} className="border-b border-line">
          <summary className="flex min-h-9 cursor-pointer items-center justify-between font-medium hover:text-muted pointer-coarse:min-h-11">
            {label}
            <ChevronDown aria-hidden className="size-4 text-faint in-open:rotate-180" />
          </summary>
          <pre
            tabIndex={0}
            aria-label={`${label} for ${model.label}`}
            role="region"
            className="mb-3 overflow-x-auto rounded-control bg-wall p-3 font-mono text-12"
          >
            {codeSample(model, input, value)}
          </pre>
        </details>
      ))}
    </div>
  );
}
