import type { ReactNode } from "react";
import type { SheetFilter } from "@/lib/browser/sheet-filter";
import { catalogue } from "@/lib/models/catalogue";
import { parseSize } from "@/lib/models/size";

type FindChoicesProps = {
  readonly filter: SheetFilter;
  readonly onChoose: (change: SheetFilter) => void;
};

type Option = readonly [value: string, label: string];

const states: readonly Option[] = [
  ["done", "Done"],
  ["waiting,submitting,running,collecting", "Under way"],
  ["failed", "Failed"],
  ["unknown", "Unknown"],
];
const ratings: readonly Option[] = [1, 2, 3, 4, 5].map((stars) => [
  String(stars),
  stars === 5 ? "5 stars" : `${stars} ${stars === 1 ? "star" : "stars"} or more`,
]);
const marks: readonly (Option & readonly [string, string])[] = [
  ["starred", "Starred"],
  ["pick", "Picked"],
  ["reject", "Rejected"],
];

/** Everything a sheet can be narrowed to, beside words. */
export function FindChoices({ filter, onChoose }: FindChoicesProps) {
  const mark = filter.starred === "1" ? "starred" : filter.picked;
  return (
    <div className="grid w-full grid-cols-[repeat(auto-fill,minmax(136px,1fr))] gap-2 rounded-tile border border-line bg-panel p-3">
      <Choice
        label="Model"
        value={filter.model}
        options={models}
        onChoose={(model) => onChoose({ model })}
      />
      <Choice
        label="State"
        value={filter.state}
        options={states}
        onChoose={(state) => onChoose({ state })}
      />
      <Choice
        label="Marked"
        value={mark}
        options={marks}
        onChoose={(chosen) =>
          onChoose({
            starred: chosen === "starred" ? "1" : "",
            picked: chosen === "starred" ? "" : chosen,
          })
        }
      />
      <Choice
        label="Rating"
        value={filter.rating}
        options={ratings}
        onChoose={(rating) => onChoose({ rating })}
      />
      <Choice
        label="Size"
        value={filter.size}
        options={sizes}
        onChoose={(size) => onChoose({ size })}
      />
      <Choice
        label="Mask"
        value={filter.masked}
        options={[["1", "With a mask"]]}
        onChoose={(masked) => onChoose({ masked })}
      />
      <Typed label="Tag" value={filter.tag} onType={(tag) => onChoose({ tag })} />
      <Typed label="Made by" value={filter.person} onType={(person) => onChoose({ person })} />
      <Typed label="From" type="date" value={filter.from} onType={(from) => onChoose({ from })} />
      <Typed label="To" type="date" value={filter.to} onType={(to) => onChoose({ to })} />
      <Choice
        label="Where"
        any="On the sheet"
        value={filter.trash}
        options={[["1", "In the trash"]]}
        onChoose={(trash) => onChoose({ trash })}
      />
    </div>
  );
}

const models: readonly Option[] = catalogue.map(({ id, label }) => [id, label]);

const sizes: readonly Option[] = [
  ...new Set(
    catalogue.flatMap(({ parameters }) =>
      Object.values(parameters).flatMap((parameter) =>
        parameter.kind === "size" ? parameter.options.filter((size) => parseSize(size)) : [],
      ),
    ),
  ),
].map((size) => [size, size.replace("x", " × ")]);

type ChoiceProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly any?: string;
  readonly onChoose: (value: string) => void;
};

const fieldLook =
  "h-8 w-full rounded-control border border-line bg-field px-2 text-13 text-ink hover:border-line-strong pointer-coarse:h-11";

function Choice({ label, value = "", options, any = "Any", onChoose }: ChoiceProps) {
  return (
    <Labelled label={label}>
      <select value={value} onChange={({ target }) => onChoose(target.value)} className={fieldLook}>
        <option value="">{any}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

type TypedProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly type?: "text" | "date";
  readonly onType: (value: string) => void;
};

function Typed({ label, value = "", type = "text", onType }: TypedProps) {
  return (
    <Labelled label={label}>
      <input
        type={type}
        value={value}
        onChange={({ target }) => onType(target.value)}
        className={fieldLook}
      />
    </Labelled>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="min-w-0 text-12 font-medium text-muted">
      <span className="mb-[5px] block">{label}</span>
      {children}
    </label>
  );
}
