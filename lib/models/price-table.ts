import type { Input, Model, Price } from "./model";
import type { Option, Parameter } from "./parameter";
import { initialInput } from "./settle";
import { formatSize, parseSize } from "./size";

/** Prices of one picture without references: a row for each preset size, a column for each quality. */
export type PriceTable = {
  readonly qualities: readonly Option[];
  readonly rows: readonly { readonly size: string; readonly prices: readonly Price[] }[];
};

/** Every other parameter stands at its start. Where a model lets one choose neither, it has one row and column. */
export function priceTable(model: Model): PriceTable {
  const start = initialInput(model);
  const qualities = qualitiesOf(model.parameters.quality);
  const sizes = Object.values(model.parameters).find((parameter) => parameter.kind === "size");
  return {
    qualities,
    rows: (sizes?.options ?? [""]).map((size) => ({
      size: sizeWords(size),
      prices: qualities.map(({ value }) => model.price(chosen(start, size, value), 0)),
    })),
  };
}

function chosen(start: Input, size: string, quality: string): Input {
  return {
    ...start,
    ...("size" in start ? { size } : {}),
    ...("quality" in start ? { quality } : {}),
  };
}

/** What is left to the model comes last: its price is the vaguest. */
function qualitiesOf(parameter: Parameter | undefined): readonly Option[] {
  if (parameter?.kind !== "choice") return [{ value: "", label: "Price" }];
  const isAuto = ({ value }: Option) => value === "auto";
  return [
    ...parameter.options.filter((option) => !isAuto(option)),
    ...parameter.options.filter(isAuto),
  ];
}

function sizeWords(preset: string): string {
  const size = parseSize(preset);
  if (size !== null) return formatSize(size);
  return preset === "auto" ? "Auto" : "Any picture";
}
