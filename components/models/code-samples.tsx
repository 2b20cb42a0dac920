import { codeSample } from "@/lib/models/code-sample";
import { languages } from "@/lib/models/code-sample-language";
import type { Model } from "@/lib/models/model";
import { initialInput } from "@/lib/models/settle";
import { ScrollRegion } from "./scroll-region";

const prompt = "A bookstore in Mumbai at golden hour, a chalkboard reading 'मुंबई पुस्तक भंडार'";

/** A model's request in each language, folded; one is open at a time. */
export function CodeSamples({ model }: { readonly model: Model }) {
  return (
    <div className="divide-y divide-line border-y border-line">
      {languages.map(({ value, label }) => (
        <details key={value} name={`${model.id}-code`} className="group">
          <summary className="flex h-9 cursor-pointer list-none items-center gap-2 font-medium pointer-coarse:h-11">
            <span
              aria-hidden="true"
              className="inline-block text-faint transition-transform group-open:rotate-90"
            >
              ›
            </span>
            {label}
          </summary>
          <div className="pb-3">
            <ScrollRegion name={`${label} for ${model.label}`}>
              <pre className="w-max min-w-full p-3 font-mono text-12">
                <code>{codeSample(model, { ...initialInput(model), prompt }, value)}</code>
              </pre>
            </ScrollRegion>
          </div>
        </details>
      ))}
    </div>
  );
}
