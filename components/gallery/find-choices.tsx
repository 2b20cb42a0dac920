import { useNarrowings } from "@/lib/browser/sheet/use-narrowings";
import type { Narrowings } from "@/lib/contract/narrowings";
import type { SheetFilter } from "@/lib/browser/sheet/sheet-filter";
import { catalogue } from "@/lib/models/catalogue";
import { parseSize } from "@/lib/models/size";
import { Choice, Day, type Option } from "./find-fields";

type FindChoicesProps = {
  readonly filter: SheetFilter;
  readonly onChoose: (change: SheetFilter) => void;
};

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
  const narrowings = useNarrowings();
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
      <Choice
        label="Tag"
        value={filter.tag}
        options={narrowings && narrowings.tags.map((tag) => [tag, tag])}
        onChoose={(tag) => onChoose({ tag })}
      />
      <Choice
        label="Made by"
        value={filter.person}
        options={narrowings && narrowings.people.map((person) => [person, person])}
        onChoose={(person) => onChoose({ person })}
      />
      <Choice
        label="Batch"
        value={filter.batch}
        options={narrowings && narrowings.batches.map(batchOption)}
        unlisted="This batch"
        onChoose={(batch) => onChoose({ batch })}
      />
      <Day label="From" value={filter.from} onChoose={(from) => onChoose({ from })} />
      <Day label="To" value={filter.to} onChoose={(to) => onChoose({ to })} />
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

/** "3 × A batch of jars" */
function batchOption({ id, prompt, pictureCount }: Narrowings["batches"][number]): Option {
  return [id, `${pictureCount} × ${prompt}`];
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
