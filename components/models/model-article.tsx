import type { ReactNode } from "react";
import type { Model } from "@/lib/models/model";
import { initialInput } from "@/lib/models/settle";
import { formatExpected } from "@/lib/words/duration";
import { CodeSamples } from "./code-samples";
import { Parameters } from "./parameters";
import { Prices } from "./prices";

type ModelArticleProps = { readonly model: Model };

/** All that a designer may want to know of one model before choosing it. */
export function ModelArticle({ model }: ModelArticleProps) {
  return (
    <article
      id={model.id}
      aria-labelledby={`${model.id}-label`}
      className="grid scroll-mt-[calc(var(--header)+16px)] gap-x-10 gap-y-6 rounded-tile bg-panel p-5 max-md:p-4 lg:grid-cols-[260px_minmax(0,1fr)]"
    >
      <div className="flex flex-col gap-4 self-start lg:sticky lg:top-[calc(var(--header)+20px)]">
        <div className="flex flex-col gap-1">
          <h2 id={`${model.id}-label`} className="text-15 font-semibold">
            {model.label}
          </h2>
          <p className="text-muted">{model.summary}</p>
        </div>
        <Facts model={model} />
        <Section title="When to choose it">
          <ul className="flex list-disc flex-col gap-1 pl-4 marker:text-faint">
            {model.useWhen.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <Section title="Price of one picture">
          <Prices model={model} />
        </Section>
        <Section title="What it takes">
          <Parameters model={model} />
        </Section>
        <Section title="The request in code">
          <CodeSamples model={model} />
        </Section>
      </div>
    </article>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-12 font-medium text-muted">{title}</h3>
      {children}
    </section>
  );
}

function Facts({ model }: ModelArticleProps) {
  const { references } = model;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-y border-line py-3">
      <dt className="text-muted">Usual time</dt>
      <dd>{usualTime(model)}</dd>
      <dt className="text-muted">References</dt>
      <dd>{"max" in references ? `up to ${references.max}` : references.offReason}</dd>
    </dl>
  );
}

function usualTime(model: Model): string {
  const [alone = "", withReferences = ""] = [0, 1].map((count) =>
    formatExpected(model.expectedSeconds(initialInput(model), count)),
  );
  return alone === withReferences
    ? `about ${alone}`
    : `about ${alone}, ${withReferences} with references`;
}
