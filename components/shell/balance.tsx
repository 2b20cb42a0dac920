"use client";

import { useState } from "react";
import { useCredits } from "@/lib/browser/credits";
import { useDraft } from "@/lib/browser/draft";
import { countReferences } from "@/lib/browser/references/reference-list";
import { catalogue, findModel } from "@/lib/models/catalogue";
import { settle } from "@/lib/models/settle";
import { balanceWords, budgetWords, isLow, picturesLeft } from "./balance-words";

const detailsId = "balance-details";

/** What is left at Segmind, and on hover, focus or a tap what that means for the settings at hand. */
export function Balance() {
  const { credits, failure } = useCredits();
  const draft = useDraft();
  const [isOpen, setOpen] = useState(false);
  const model = findModel(draft.model) ?? catalogue[0];
  // A size being typed may be one that the model refuses, which has no price.
  const price = model.price(settle(model, draft.input), countReferences(model, draft.references));
  const count = credits ? picturesLeft(credits, price.microUsd) : null;
  const pictures = count?.toLocaleString("en-US");
  return (
    <div
      className="group relative flex h-8 items-center gap-1.5 rounded-control border border-line px-2.5 text-13 hover:bg-hover"
      onPointerLeave={() => setOpen(false)}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <span
        role="status"
        aria-label="Balance"
        className={`font-semibold whitespace-nowrap ${credits?.isKeyRejected ? "text-danger" : ""}`}
      >
        {balanceWords(credits, failure !== null)}
      </span>
      {count !== null && (
        <span
          className={
            isLow(count) ? "font-medium text-warn max-sm:hidden" : "text-muted max-lg:hidden"
          }
        >
          · {isLow(count) ? "only " : ""}
          {pictures} more like this
        </span>
      )}
      <button
        type="button"
        aria-label="What the balance pays for"
        aria-describedby={detailsId}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onFocus={(event) => event.currentTarget.matches(":focus-visible") && setOpen(true)}
        onBlur={() => setOpen(false)}
        onPointerEnter={(event) => event.pointerType === "mouse" && setOpen(true)}
        className="absolute -inset-px rounded-control pointer-coarse:-inset-y-[7px]"
      />
      <dl
        id={detailsId}
        hidden={!isOpen || !credits}
        className="absolute top-full right-0 z-20 mt-1 grid grid-cols-[auto_auto] gap-x-4 gap-y-1 rounded-tile border border-line bg-panel p-3 text-12 whitespace-nowrap text-muted shadow-float max-sm:fixed max-sm:inset-x-2 max-sm:top-12 max-sm:whitespace-normal [[hidden]]:hidden"
      >
        {credits?.isKeyRejected && (
          <Row term="SEGMIND_API_KEY" words="Segmind rejected it. Nothing can be made." />
        )}
        {pictures && <Row term="At these settings" words={`about ${pictures} pictures`} />}
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
