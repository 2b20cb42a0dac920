import { reuse, runAgainPrice } from "@/lib/browser/recipe";
import { catalogue } from "@/lib/models/catalogue";
import { chosenSize, formatSize } from "@/lib/models/size";
import { type Example, examples } from "./examples";

/** The first screen of a new Easel: a line to read and three ways to begin. Nothing is sent from here. */
export function EmptySheet() {
  return (
    <div className="@container mx-auto flex max-w-3xl flex-col justify-center gap-6 py-6 md:min-h-[60dvh]">
      <div className="text-center">
        <h2 className="text-20 font-semibold">Your pictures hang here</h2>
        <p className="mt-1 text-13 text-balance text-muted">
          Write a prompt, or begin with one of these and make it yours.
        </p>
      </div>
      <ul className="grid gap-2.5 @min-[33rem]:grid-cols-3">
        {examples.map((example) => (
          <li key={example.title} className="grid">
            <ExampleButton example={example} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ExampleButton({ example: { title, about, input } }: { readonly example: Example }) {
  const recipe = { model: catalogue[0].id, input };
  const size = chosenSize(input);
  return (
    <button
      type="button"
      onClick={() => reuse(recipe)}
      className="flex flex-col gap-2 rounded-tile border border-line bg-panel p-4 text-left transition-colors duration-100 hover:border-line-strong hover:bg-field"
    >
      <span className="text-13 text-muted">
        <span className="font-semibold text-ink">{title}</span> · {about}
      </span>
      <span className="grow text-13">{input.prompt}</span>
      <span className="mt-1 text-12 text-faint">
        {size !== null && formatSize(size)} · {input.quality} · {runAgainPrice(recipe)}
      </span>
    </button>
  );
}
