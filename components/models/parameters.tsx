import type { Model } from "@/lib/models/model";
import type { Parameter, SizeRules } from "@/lib/models/parameter";
import { formatSize, parseSize } from "@/lib/models/size";

export function Parameters({ model }: { readonly model: Model }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {Object.entries(model.parameters).map(([key, parameter]) => (
        <div key={key} className="grid gap-x-4 py-2 md:grid-cols-[104px_minmax(0,1fr)]">
          <dt className="font-medium">{parameter.label}</dt>
          <dd>{valuesOf(parameter)}</dd>
          <dd className="text-muted md:col-start-2">{parameter.help}</dd>
        </div>
      ))}
    </dl>
  );
}

function valuesOf(parameter: Parameter): string {
  switch (parameter.kind) {
    case "prompt":
      return `Up to ${count(parameter.maxLength)} characters`;
    case "size": {
      const presets = parameter.options
        .map((preset) => startMarked(sizeWords(preset), preset === parameter.initial))
        .join(", ");
      return parameter.custom === null
        ? presets
        : `${presets}, or ${customWords(parameter.custom)}`;
    }
    case "choice":
      return parameter.options
        .map(({ value, label }) => startMarked(label, value === parameter.initial))
        .join(", ");
    case "range":
      return `${parameter.min} to ${parameter.max}`;
  }
}

function startMarked(words: string, isStart: boolean): string {
  return isStart ? `${words} (at first)` : words;
}

/** Never broken between its two numbers. */
function sizeWords(preset: string): string {
  const size = parseSize(preset);
  return size === null ? "Auto" : formatSize(size).replaceAll(" ", "\u00a0");
}

function customWords({ multipleOf, maxEdge, maxRatio, minPixels, maxPixels }: SizeRules): string {
  return `your own: edges in steps of ${multipleOf} up to ${maxEdge}, one at most ${maxRatio} times the other, ${count(minPixels)} to ${count(maxPixels)} pixels in all`;
}

function count(amount: number): string {
  return amount.toLocaleString("en-US");
}
