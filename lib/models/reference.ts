import type { Model } from "./model";
import { allowedWords, priceTable, valueWords, wireNameOf } from "./reference-words";
import { initialInput } from "./settle";

/** The catalogue as a page of Markdown. */
export function printReference(models: readonly Model[]): string {
  return [
    "# Models",
    "Printed from the catalogue by `npm run docs`. Do not edit.",
    ...models.map(section),
  ].join("\n\n");
}

function section(model: Model): string {
  const input = initialInput(model);
  const { kind, slug } = model.endpoint(0);
  return [
    `## ${model.label}`,
    `${model.summary} Id \`${model.id}\`, ${kind} \`${slug}\`.`,
    model.useWhen.map((sentence) => `- ${sentence}`).join("\n"),
    `References: ${"max" in model.references ? `up to ${model.references.max}` : model.references.offReason}`,
    `A picture at its defaults takes about ${Math.round(model.expectedSeconds(input, 0))} s.`,
    parameterTable(model),
    priceSection(model),
  ].join("\n\n");
}

function parameterTable({ parameters }: Model): string {
  const rows = Object.entries(parameters).map(([key, parameter]) => [
    parameter.label,
    `\`${wireNameOf(key, parameter)}\``,
    allowedWords(parameter),
    valueWords(parameter.initial),
    parameter.help,
  ]);
  return table(["Parameter", "Name", "Values", "Default", "Help"], rows);
}

function priceSection(model: Model): string {
  const { qualities, rows } = priceTable(model);
  return table(
    ["Price", ...qualities],
    rows.map(({ size, prices }) => [size, ...prices]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
