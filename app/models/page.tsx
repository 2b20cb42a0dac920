import type { Metadata } from "next";
import { ModelSection } from "@/components/models/model-section";
import { catalogue } from "@/lib/models/catalogue";

export const metadata: Metadata = { title: "Models · Easel" };

/** What each model takes, costs and is for: the catalogue, printed. */
export default function ModelsPage() {
  return (
    <main className="mx-auto max-w-5xl px-4 py-8 md:px-8">
      <h1 className="text-20 font-semibold">Models</h1>
      <p className="mt-1 max-w-prose text-muted">
        Prices are what one picture is expected to cost. What Segmind charged stands at each
        picture.
      </p>
      <nav aria-label="Models" className="mt-4 flex flex-wrap gap-x-4 gap-y-1">
        {catalogue.map(({ id, label }) => (
          <a
            key={id}
            href={`#${id}`}
            className="inline-flex min-h-8 items-center underline underline-offset-4 pointer-coarse:min-h-11"
          >
            {label}
          </a>
        ))}
      </nav>
      {catalogue.map((model) => (
        <ModelSection key={model.id} model={model} />
      ))}
    </main>
  );
}
