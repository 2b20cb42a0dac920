import type { ReactNode, Ref } from "react";
import { Ruler, Sparkles } from "lucide-react";
import type { FieldWiring } from "@/components/ui/field";
import { formatSize, parseSize, type Size } from "@/lib/models/size";

type SizeTilesProps = {
  readonly wiring: FieldWiring;
  readonly options: readonly string[];
  /** One of the options, or "custom". */
  readonly value: string;
  readonly hasCustom: boolean;
  readonly onChange: (option: string) => void;
  readonly ref: Ref<HTMLInputElement>;
};

/** Sizes to choose by shape: each tile draws its true proportions over its pixels. */
export function SizeTiles({ wiring, options, value, hasCustom, onChange, ref }: SizeTilesProps) {
  const all = hasCustom ? [...options, "custom"] : options;
  return (
    <div
      {...wiring}
      role="radiogroup"
      className="grid grid-cols-[repeat(auto-fill,minmax(66px,1fr))] gap-1"
    >
      {all.map((option, index) => (
        <label
          key={option}
          className="relative flex h-[54px] flex-col items-center justify-end gap-1 rounded-control border border-line bg-field pb-1.5 text-12 tracking-[-0.06em] text-muted proportional-nums hover:border-line-strong has-checked:border-chosen-edge has-checked:bg-chosen has-checked:text-ink has-checked:inset-ring has-checked:inset-ring-chosen-edge"
        >
          <input
            ref={index === 0 ? ref : undefined}
            type="radio"
            name={wiring.id}
            value={option}
            aria-label={nameOf(option)}
            checked={option === value}
            onChange={() => onChange(option)}
            className="peer absolute inset-0 m-0 cursor-pointer appearance-none rounded-[inherit]"
          />
          <Face option={option} />
        </label>
      ))}
    </div>
  );
}

function Face({ option }: { readonly option: string }): ReactNode {
  const size = parseSize(option);
  const icon = "my-0.5 size-4";
  return (
    <>
      {size !== null && <Shape size={size} />}
      {option === "auto" && <Sparkles aria-hidden="true" className={icon} />}
      {option === "custom" && <Ruler aria-hidden="true" className={icon} />}
      <span aria-hidden="true">
        {size === null ? nameOf(option) : `${size.width}×${size.height}`}
      </span>
    </>
  );
}

const longestPx = 20;

function Shape({ size: { width, height } }: { readonly size: Size }) {
  const scale = longestPx / Math.max(width, height);
  return (
    <span className="flex h-5 items-center peer-checked:[&>span]:bg-current">
      <span
        className="rounded-[2px] border border-current"
        style={{ width: width * scale, height: height * scale }}
      />
    </span>
  );
}

function nameOf(option: string): string {
  const size = parseSize(option);
  return size === null ? option.charAt(0).toUpperCase() + option.slice(1) : formatSize(size);
}
