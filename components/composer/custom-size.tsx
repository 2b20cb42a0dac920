import { useId, useState } from "react";
import { useController } from "react-hook-form";
import { Link2, Link2Off } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { NumberInput } from "@/components/ui/number-input";
import type { SizeRules } from "@/lib/models/parameter";
import { formatSize, nearestSize, sizeProblem, type Size } from "@/lib/models/size";
import type { Composer } from "./use-composer";

type CustomSizeProps = {
  readonly rules: SizeRules;
  readonly size: Size;
  readonly composer: Composer;
};

/** Width and height in pixels, linked if one likes; what the model refuses is explained beside the nearest it takes. */
export function CustomSize({ rules, size, composer }: CustomSizeProps) {
  const [linkedRatio, setLinkedRatio] = useState<number | null>(null);
  const problemId = useId();
  const problem = sizeProblem(rules, size);
  const nearest = nearestSize(rules, size);
  const edge = { composer, rules, problemId: problem === null ? undefined : problemId };

  function chooseWidth(width: number) {
    const height = linkedRatio === null ? size.height : onGrid(rules, width / linkedRatio);
    composer.choose({ width, height });
  }

  function chooseHeight(height: number) {
    const width = linkedRatio === null ? size.width : onGrid(rules, height * linkedRatio);
    composer.choose({ width, height });
  }

  return (
    <div className="mt-2">
      <div className="flex items-center gap-1">
        <Edge {...edge} name="width" label="Width" value={size.width} onChange={chooseWidth} />
        <IconButton
          label="Link proportions"
          icon={linkedRatio === null ? <Link2Off /> : <Link2 />}
          aria-pressed={linkedRatio !== null}
          onClick={() => setLinkedRatio(linkedRatio === null ? size.width / size.height : null)}
        />
        <Edge {...edge} name="height" label="Height" value={size.height} onChange={chooseHeight} />
      </div>
      {problem !== null && (
        <div className="mt-1.5 flex items-center justify-between gap-3">
          <p id={problemId} className="text-12 text-pretty text-danger">
            {problem}
          </p>
          <Button variant="plain" onClick={() => composer.choose(nearest)}>
            Use {formatSize(nearest)}
          </Button>
        </div>
      )}
    </div>
  );
}

type EdgeProps = {
  readonly composer: Composer;
  readonly rules: SizeRules;
  readonly name: "width" | "height";
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly problemId: string | undefined;
};

function Edge({ composer, rules, name, label, value, onChange, problemId }: EdgeProps) {
  const {
    field: { ref },
  } = useController({ control: composer.form.control, name });
  return (
    <label className="flex h-8 min-w-0 flex-1 items-center rounded-control bg-field pl-2.5 text-12 font-medium text-muted inset-ring inset-ring-line has-focus-visible:outline-2 has-focus-visible:outline-accent has-aria-invalid:inset-ring-danger pointer-coarse:h-11">
      {label}
      <NumberInput
        ref={ref}
        value={value}
        onChange={onChange}
        min={rules.multipleOf}
        max={largestTyped}
        step={rules.multipleOf}
        aria-invalid={problemId === undefined ? undefined : true}
        aria-describedby={problemId}
        className="h-full flex-1 pr-2 text-right text-ink outline-none"
      />
    </label>
  );
}

/** Five digits may be typed, so that a size too large is explained instead of cut. */
const largestTyped = 99_999;

function onGrid({ multipleOf }: SizeRules, edge: number): number {
  return Math.max(1, Math.round(edge / multipleOf)) * multipleOf;
}
