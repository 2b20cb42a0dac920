import type { Metadata } from "next";
import { ModelArticle } from "@/components/models/model-article";
import { ModelLinks } from "@/components/models/model-links";
import { catalogue } from "@/lib/models/catalogue";

export const metadata: Metadata = {
  title: "Models · Easel",
  description: "What each model takes, its sizes, price and usual time, and when to use it.",
};

export default function ModelsPage() {
  return (
    <main className="mx-auto flex max-w-6xl flex-col gap-4 px-4 pt-6 pb-12 max-md:px-2.5">
      <header className="flex flex-col gap-3 md:pb-2">
        <h1 className="text-20 font-semibold">Models</h1>
        <p className="max-w-2xl text-muted">
          Prices are estimates for one picture without references, in US dollars, and times are what
          to expect. Each picture shows afterwards what Segmind charged for it.
        </p>
        <ModelLinks />
      </header>
      {catalogue.map((model) => (
        <ModelArticle key={model.id} model={model} />
      ))}
    </main>
  );
}
