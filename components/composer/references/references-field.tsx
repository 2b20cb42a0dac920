"use client";

import { lazy, Suspense, useEffect } from "react";
import { maxReferences, noReferencesReason } from "@/lib/browser/references/reference-list";
import { useReferenceNews } from "@/lib/browser/references/reference-news";
import { resumeReferences } from "@/lib/browser/references/reference-uploads";
import type { Composer } from "../use-composer";
import { AddReferences } from "./add-references";
import { DropOverlay } from "./drop-overlay";
import { FileRecipeOffer } from "./file-recipe-offer";
import { usePaste } from "./use-paste";

/** Loaded with the first reference: a page without any does not pay for it. */
const ReferenceStrip = lazy(async () => ({
  default: (await import("./reference-strip")).ReferenceStrip,
}));

/** The pictures to start from: by drop anywhere, paste, picker or from the contact sheet. */
export function ReferencesField({ composer }: { readonly composer: Composer }) {
  const { model, references } = composer;
  const news = useReferenceNews();
  const max = maxReferences(model);
  const offReason = noReferencesReason(model);
  useEffect(resumeReferences, []);
  usePaste();
  const isEmpty = references.length === 0;
  return (
    <section aria-label="References" className="col-span-full min-w-0">
      <div className="mb-[5px] flex items-baseline justify-between gap-2 text-12 text-muted">
        <h2 className="font-medium">References</h2>
        {offReason === null && !isEmpty && (
          <span>
            {references.length} of {max}
          </span>
        )}
      </div>
      {isEmpty ? (
        <AddReferences offReason={offReason} className="h-9 w-full" />
      ) : (
        <Suspense fallback={<div className="h-24" />}>
          <ReferenceStrip composer={composer} />
        </Suspense>
      )}
      <p
        role="status"
        className={news.isRefusal ? "text-12 font-medium text-warn not-empty:mt-1" : "sr-only"}
      >
        {news.words}
      </p>
      <FileRecipeOffer />
      <DropOverlay offReason={offReason} />
    </section>
  );
}
