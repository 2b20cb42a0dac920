import { serverNow } from "@/lib/browser/clock/server-clock";
import type { Generation } from "@/lib/contract/generation";
import { factsOf } from "./facts";

export function FactsTable({ generation }: { readonly generation: Generation }) {
  return (
    <dl className="px-4 py-3">
      {factsOf(generation, new Date(serverNow())).map(({ term, words }) => (
        <div key={term} className="flex justify-between gap-4 py-0.75">
          <dt className="shrink-0 text-muted">{term}</dt>
          <dd className="text-right font-medium">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
