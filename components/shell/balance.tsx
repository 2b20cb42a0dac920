"use client";

import { useState } from "react";
import { useCredits } from "@/lib/browser/credits";
import { useDraft } from "@/lib/browser/draft";
import { catalogue, findModel } from "@/lib/models/catalogue";
import { balanceWords, budgetWords, picturesLeft } from "./balance-words";

const detailsId = "balance-details";

/** What is left at Segmind, and on hover, focus or a tap what that means for the settings at hand. */
export function Balance() {
  const { credits } = useCredits();
  const draft = useDraft();
  const [isOpen, setOpen] = useState(false);
  const model = findModel(draft.model) ?? catalogue[0];
  const pictures = credits ? picturesLeft(credits, model.price(draft.input, 0).microUsd) : null;
  const words = credits ? (balanceWords(credits) ?? "Balance unknown") : "";
  return (
    <div
      className="group relative"
      onPointerLeave={() => setOpen(false)}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <button
        type="button"
        aria-describedby={detailsId}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onFocus={(event) => event.currentTarget.matches(":focus-visible") && setOpen(true)}
        onBlur={() => setOpen(false)}
        onPointerEnter={(event) => setOpen(event.pointerType === "mouse")}
        className="flex h-8 items-center gap-1.5 rounded-control border border-line px-2.5 text-13 hover:bg-hover pointer-coarse:h-11"
      >
        <span role="status" aria-label="Balance" className="min-w-16 font-semibold">
          {words}
        </span>
        {pictures !== null && (
          <span className="text-muted max-lg:hidden">
            · {pictures.toLocaleString("en")} more like this
          </span>
        )}
      </button>
      <dl
        id={detailsId}
        hidden={!isOpen || !credits}
        className="absolute top-full right-0 z-20 mt-1 grid grid-cols-[auto_auto] gap-x-4 gap-y-1 rounded-tile border border-line bg-panel p-3 text-12 whitespace-nowrap text-muted shadow-float"
      >
        {pictures !== null && (
          <Row term="At these settings" words={`about ${pictures.toLocaleString("en")} pictures`} />
        )}
        {credits && <Row term="Today" words={budgetWords(credits)} />}
      </dl>
    </div>
  );
}

function Row({ term, words }: { readonly term: string; readonly words: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd className="text-right text-ink">{words}</dd>
    </>
  );
}
