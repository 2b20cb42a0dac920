"use client";

import { useRef, useState } from "react";
import type { DraftReference } from "@/lib/browser/references/draft-reference";
import { maxReferences, noReferencesReason } from "@/lib/browser/references/reference-list";
import { type ReferenceState, useReferenceStates } from "@/lib/browser/references/reference-state";
import type { Composer } from "../use-composer";
import { AddReferences } from "./add-references";
import { EditsNote } from "./edits-note";
import { KeepOutside } from "./keep-outside";
import { ReferenceLine } from "./reference-line";
import { ReferenceThumb } from "./reference-thumb";
import { useReorder } from "./use-reorder";
import { useStripKeys } from "./use-strip-keys";

/** More than this many are shown smaller, so that sixteen need no scrolling. */
const largeCount = 3;

/** The references in order, and below them the one that is chosen or needs a person. */
export function ReferenceStrip({ composer }: { readonly composer: Composer }) {
  const { model, references } = composer;
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const states = useReferenceStates();
  const offReason = noReferencesReason(model);
  const reorder = useReorder(references);
  const onKeyDown = useStripKeys(list, references);
  const isWaiting = (key: string) => ["failed", "large"].includes(states[key]?.kind ?? "");
  const current =
    references.find(({ key }) => key === chosenKey) ??
    references.find(({ key }) => isWaiting(key)) ??
    references[0];
  if (current === undefined) return null;
  const isSmall = references.length > largeCount;
  const isFull = references.length >= maxReferences(model);
  const cell = isSmall ? "h-10 pointer-coarse:h-11" : "h-[62px]";
  return (
    <>
      <ul
        ref={list}
        aria-label="References in order"
        className={`grid gap-1 ${isSmall ? "grid-cols-8 pointer-coarse:grid-cols-6" : "grid-cols-4"}`}
      >
        {references.map((reference, place) => (
          <li key={reference.key} data-reference={reference.key} className={`min-w-0 ${cell}`}>
            <ReferenceThumb
              reference={reference}
              state={states[reference.key] ?? null}
              place={place}
              count={references.length}
              isSmall={isSmall}
              isCurrent={reference === current}
              isOff={offReason !== null}
              onChoose={() => setChosenKey(reference.key)}
              onKeyDown={(event) => onKeyDown(event, reference.key)}
              {...reorder(reference.key)}
            />
          </li>
        ))}
        {!isFull && offReason === null && (
          <li className={`min-w-0 ${cell} ${isSmall ? "" : addSpans[references.length]}`}>
            <AddReferences
              offReason={null}
              isSmall={isSmall || references.length === largeCount}
              className="size-full text-12"
            />
          </li>
        )}
      </ul>
      {offReason !== null ? (
        <p className="mt-1 text-12 text-muted">{offReason} They stay for another one.</p>
      ) : (
        <BelowStrip current={current} state={states[current.key] ?? null} composer={composer} />
      )}
    </>
  );
}

type BelowStripProps = {
  readonly current: DraftReference;
  readonly state: ReferenceState | null;
  readonly composer: Composer;
};

/** What there is to say and do about the chosen one, and about the first, which is what is edited. */
function BelowStrip({ current, state, composer }: BelowStripProps) {
  const [first] = composer.references;
  return (
    <>
      <ReferenceLine
        key={current.key}
        reference={current}
        state={state}
        isFirst={current === first}
      />
      {first?.mask && <KeepOutside referenceKey={first.key} composer={composer} />}
      <EditsNote generationId={first?.generationId ?? null} />
    </>
  );
}

/** The room beside one, two and three. */
const addSpans: Readonly<Record<number, string>> = { 1: "col-span-3", 2: "col-span-2", 3: "" };
