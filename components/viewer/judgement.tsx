"use client";

import { Check, Star, X } from "lucide-react";
import type { ReactNode } from "react";
import type { Generation, Judgement as Change } from "@/lib/contract/generation";
import { judgeWithUndo } from "./judge-with-undo";

type JudgementProps = { readonly generation: Generation };

const ratings = [1, 2, 3, 4, 5] as const;

/** What a person thinks of a picture: star, pick or reject, one to five stars. The same again takes it back. */
export function Judgement({ generation }: JudgementProps) {
  const { starred, picked, rating } = generation;
  const change = (judgement: Change) => judgeWithUndo(generation, judgement);
  return (
    <section
      aria-label="Judgement"
      className="flex flex-wrap justify-between border-b border-line px-3 py-2"
    >
      <div className="flex gap-1 pointer-coarse:gap-0">
        <Toggle
          label="Star"
          keys="S"
          isOn={starred}
          onClick={() => change({ starred: !starred })}
          icon={<Star aria-hidden="true" className={starred ? "fill-current" : ""} />}
        />
        <Toggle
          label="Pick"
          keys="P"
          isOn={picked === "pick"}
          onClick={() => change({ picked: picked === "pick" ? null : "pick" })}
          icon={<Check aria-hidden="true" />}
        />
        <Toggle
          label="Reject"
          keys="X"
          isOn={picked === "reject"}
          onClick={() => change({ picked: picked === "reject" ? null : "reject" })}
          icon={<X aria-hidden="true" />}
        />
      </div>
      <div role="group" aria-label="Rating" className="flex">
        {ratings.map((stars) => (
          <Toggle
            key={stars}
            label={stars === 1 ? "1 star" : `${stars} stars`}
            keys={String(stars)}
            isOn={rating === stars}
            onClick={() => change({ rating: rating === stars ? 0 : stars })}
            icon={<Dot isFull={stars <= rating} />}
          />
        ))}
      </div>
    </section>
  );
}

/** A star of a rating: smaller than the one that marks a favourite. */
function Dot({ isFull }: { readonly isFull: boolean }) {
  return <Star aria-hidden="true" className={`size-3.5! ${isFull ? "fill-current" : ""}`} />;
}

type ToggleProps = {
  readonly label: string;
  readonly keys: string;
  readonly isOn: boolean;
  readonly onClick: () => void;
  readonly icon: ReactNode;
};

function Toggle({ label, keys, isOn, onClick, icon }: ToggleProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isOn}
      title={`${label} (${keys})`}
      onClick={onClick}
      className="inline-flex size-8 items-center justify-center rounded-control text-muted transition-colors duration-100 hover:bg-hover hover:text-ink aria-pressed:bg-chosen aria-pressed:text-ink pointer-coarse:size-11 [&>svg]:size-4"
    >
      {icon}
    </button>
  );
}
