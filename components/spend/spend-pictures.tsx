"use client";

import Link from "next/link";
import { Download, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { iconButtonClass } from "@/components/ui/icon-button";
import { spendCsvAddress, useSpendPictures } from "@/lib/browser/spend";
import type { Spend, SpendAmounts } from "@/lib/contract/spend";
import { exactDigits } from "@/lib/words/money";
import { Money } from "./money";
import { addressOf, type SpendView } from "./spend-address";
import { SpendFailure } from "./spend-failure";
import { SpendPictureRow } from "./spend-picture-row";
import { choiceWords, openWords, pictureWords } from "./spend-words";

type SpendPicturesProps = {
  readonly spend: Spend;
  readonly view: SpendView;
  readonly digits: number;
};

const titleId = "spend-pictures";

/** The pictures behind a row of the tables, or behind all of them; each leads to itself. */
export function SpendPictures({ spend, view, digits }: SpendPicturesProps) {
  const { choice } = view;
  const amounts = amountsOf(spend, view);
  const shown = useSpendPictures(spend, choice, JSON.stringify(amounts));
  const { pictures, failure, hasMore, isLoadingMore, loadMore, retry } = shown;
  const title = useTitleOf(addressOf(view));
  // A single picture may need a digit that the sums do not.
  const rowDigits = Math.max(digits, exactDigits(pictures?.map((one) => one.costUsd ?? 0) ?? []));
  return (
    <section aria-labelledby={titleId} className="rounded-tile bg-panel py-3">
      <header className="flex items-start gap-2 px-4 pb-2 max-md:px-3">
        <div className="min-w-0 flex-1">
          <h2
            ref={title}
            id={titleId}
            tabIndex={-1}
            className="truncate text-15 font-semibold outline-none"
          >
            Pictures{choice !== null && <> · {choiceWords(choice, spend.today)}</>}
          </h2>
          <p className="min-h-4 text-12 text-muted">
            {amounts === null ? "None" : <Sum amounts={amounts} digits={digits} />}
          </p>
        </div>
        <a
          href={spendCsvAddress(spend, choice)}
          download
          title="As a table for a spreadsheet"
          className={buttonClass({
            variant: "quiet",
            size: "small",
            className: choice === null ? "-mr-2" : "",
          })}
        >
          <Download aria-hidden="true" />
          CSV
        </a>
        {choice !== null && (
          <Link
            href={addressOf({ ...view, choice: null })}
            scroll={false}
            aria-label="Show all pictures"
            title="Show all pictures"
            className={iconButtonClass({ className: "-mt-0.5 -mr-2" })}
          >
            <X />
          </Link>
        )}
      </header>
      {failure !== null && <SpendFailure failure={failure} onRetry={retry} isLine />}
      <ul>
        {pictures?.map((picture) => (
          <SpendPictureRow key={picture.id} picture={picture} digits={rowDigits} />
        ))}
        {pictures === undefined && failure === null && (
          <Shapes count={amounts?.pictureCount ?? 0} />
        )}
      </ul>
      {hasMore && (
        <div className="flex justify-center pt-3">
          <Button variant="plain" disabled={isLoadingMore} onClick={loadMore}>
            {isLoadingMore ? "Loading…" : "Show more"}
          </Button>
        </div>
      )}
    </section>
  );
}

function Sum({ amounts, digits }: { readonly amounts: SpendAmounts; readonly digits: number }) {
  const open = openWords(amounts, digits);
  return (
    <>
      <Money usd={amounts.costUsd} digits={digits} isAbout={amounts.aboutUsd > 0} /> for{" "}
      {pictureWords(amounts.pictureCount)}
      {open !== null && `, ${open}`}
    </>
  );
}

/** What the row that was chosen came to; null where the period has no such row. */
function amountsOf({ total, days, models, people }: Spend, { choice }: SpendView) {
  switch (choice?.kind) {
    case "day":
      return days.find(({ day }) => day === choice.day) ?? null;
    case "model":
      return models.find(({ model }) => model === choice.model) ?? null;
    case "person":
      return people.find(({ madeBy }) => madeBy === choice.madeBy) ?? null;
    case undefined:
      return total;
  }
}

/** A choice leads to its pictures: the title takes the focus, and comes into sight where it is not. */
function useTitleOf(address: string) {
  const title = useRef<HTMLHeadingElement>(null);
  const last = useRef(address);
  useEffect(() => {
    if (last.current === address || title.current === null) return;
    last.current = address;
    title.current.focus({ preventScroll: true });
    const { top } = title.current.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight * 0.6) title.current.scrollIntoView();
  }, [address]);
  return title;
}

/** In the place of rows that are being loaded. */
function Shapes({ count }: { readonly count: number }) {
  return Array.from({ length: Math.min(count, 8) }, (_, index) => (
    <li key={index} aria-hidden="true" className="h-15 border-t border-line" />
  ));
}
