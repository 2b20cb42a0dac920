import type { Model, Price } from "./model";
import type { Parameter, SizeRules } from "./parameter";
import { priceTable } from "./price-table";
import { initialInput } from "./settle";
import { customSizeRules } from "./size";

/** The catalogue as Markdown: all that can be said of each model, from its entry alone. */
export function printReference(models: readonly Model[]): string {
  return [
    "# Models",
    "Printed from the catalogue by `npm run docs`; edit the entries in `lib/models` instead.",
    "Prices are estimates for one picture without references, in US dollars. Where a size is not in the published guide, its price is scaled by pixels from 1024 × 1024. What was charged is told by Segmind afterwards.",
    ...models.map(chapter),
  ].join("\n\n");
}

function chapter(model: Model): string {
  const rules = customSizeRules(model);
  return [
    `## ${model.label}`,
    model.summary,
    facts(model),
    "When to choose it:",
    model.useWhen.map((sentence) => `- ${sentence}`).join("\n"),
    "### Parameters",
    parameters(model),
    ...(rules === null ? [] : [sizeRules(rules)]),
    "### Prices",
    prices(model),
  ].join("\n\n");
}

function facts(model: Model): string {
  const start = initialInput(model);
  const places = [...new Set([0, 1].map((count) => place(model, count)))];
  return [
    `- Id: \`${model.id}\``,
    `- Sent to: ${places.join(", with references ")}`,
    `- References: ${"max" in model.references ? `up to ${model.references.max}` : model.references.offReason}`,
    `- Usual time: about ${Math.round(model.expectedSeconds(start, 0))} s as it starts`,
  ].join("\n");
}

function place(model: Model, referenceCount: number): string {
  const { kind, slug } = model.endpoint(referenceCount);
  return `\`${slug}\` (a ${kind})`;
}

function parameters(model: Model): string {
  const rows = Object.entries(model.parameters).map(([key, parameter]) => [
    parameter.label,
    `\`${parameter.wireName ?? key}\``,
    valuesOf(parameter),
    parameter.kind === "prompt" ? "required" : `\`${parameter.initial}\``,
    parameter.help,
  ]);
  return table(["Parameter", "At Segmind", "Values", "Starts as", "What it does"], rows);
}

function valuesOf(parameter: Parameter): string {
  switch (parameter.kind) {
    case "prompt":
      return `1–${parameter.maxLength.toLocaleString("en-US")} characters`;
    case "size":
      return listed(parameter.options);
    case "choice":
      return listed(parameter.options.map(({ value }) => value));
    case "range":
      return `${parameter.min}–${parameter.max}`;
  }
}

function listed(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(", ");
}

function sizeRules({ multipleOf, maxEdge, maxRatio, minPixels, maxPixels }: SizeRules): string {
  const pixels = [minPixels, maxPixels].map((count) => count.toLocaleString("en-US"));
  return `A size of your own, as \`width\` and \`height\` in place of \`size\`: each a multiple of ${multipleOf}, the longest edge at most ${maxEdge}, one edge at most ${maxRatio} times the other, ${pixels.join("–")} pixels in all.`;
}

function prices(model: Model): string {
  const { qualities, rows } = priceTable(model);
  return table(
    ["Size", ...qualities.map(({ label }) => label)],
    rows.map(({ size, prices }) => [size, ...prices.map(priceWords)]),
  );
}

/** To a tenth of a cent, as the published guides are. */
function priceWords({ microUsd, isUpTo }: Price): string {
  const usd = Math.round(microUsd / 1_000) / 1_000;
  return `${isUpTo ? "up to " : ""}$${usd.toFixed(3)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`).replaceAll("\n", " ")).join(" | ")} |`;
}
