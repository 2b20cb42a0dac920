"use client";

import type { ReactNode } from "react";
import { useCredits } from "@/lib/browser/credits";
import type { Spend, SpendAmounts } from "@/lib/contract/spend";
import { formatShortUtcDay } from "@/lib/words/day";
import { formatBudget, formatPrice } from "@/lib/words/money";
import { Money } from "./money";
import { addedWords, countedUsd, pictureWords } from "./spend-words";

type SpendFactsProps = { readonly spend: Spend; readonly digits: number };

/** The four figures a person comes for. */
export function SpendFacts({ spend, digits }: SpendFactsProps) {
  const { total, from, to } = spend;
  return (
    <dl className={factsClass}>
      <Fact
        term={`${formatShortUtcDay(from)} – ${formatShortUtcDay(to)}`}
        note={pictureWords(total.pictureCount)}
      >
        <Money usd={total.costUsd} digits={digits} isAbout={total.aboutUsd > 0} />
      </Fact>
      <Today spend={spend} digits={digits} />
      <Fact term="Held" note={heldNote(total, digits)}>
        <Money usd={total.heldUsd + total.unknownUsd} digits={digits} />
      </Fact>
      <Left spend={spend} />
    </dl>
  );
}

/** Four figures side by side, two by two where there is less room. */
export const factsClass =
  "grid grid-cols-2 gap-px overflow-hidden rounded-tile bg-line lg:grid-cols-4";

type FactProps = {
  readonly term: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
};

function Fact({ term, note, children }: FactProps) {
  return (
    <div className="flex min-h-24 flex-col bg-panel px-4 py-3 max-md:px-3">
      <dt className="text-12 font-medium text-muted">{term}</dt>
      <dd className="mt-0.5 text-20 font-semibold">{children}</dd>
      <dd className="text-12 text-muted">{note}</dd>
    </div>
  );
}

function Today({ spend, digits }: SpendFactsProps) {
  const { days, today, dayBudgetUsd } = spend;
  const amounts = days.find(({ day }) => day === today);
  const counted = amounts === undefined ? 0 : countedUsd(amounts);
  const left = dayBudgetUsd - counted;
  return (
    <Fact
      term={`Today, of ${formatBudget(dayBudgetUsd)}`}
      note={
        <>
          <Meter share={dayBudgetUsd === 0 ? 0 : counted / dayBudgetUsd} />
          {left < 0 ? `${formatPrice(-left)} over the budget` : `${formatPrice(left)} left`}
        </>
      }
    >
      <Money usd={amounts?.costUsd ?? 0} digits={digits} isAbout={(amounts?.aboutUsd ?? 0) > 0} />
    </Fact>
  );
}

/** The words beside it say the same. */
function Meter({ share }: { readonly share: number }) {
  return (
    <span aria-hidden="true" className="my-1.5 block h-1 overflow-hidden rounded-full bg-line">
      <span
        style={{ width: `${Math.min(100, share * 100)}%` }}
        className="block h-full rounded-full bg-chosen-edge"
      />
    </span>
  );
}

function heldNote(
  { heldCount, unknownCount, unknownUsd }: SpendAmounts,
  digits: number,
): ReactNode {
  if (heldCount + unknownCount === 0) return "Nothing is under way";
  return (
    <>
      {heldCount > 0 && <span className="block">{heldCount} under way</span>}
      {unknownCount > 0 && (
        <span className="block">
          {unknownCount} unknown (<Money usd={unknownUsd} digits={digits} />
          ): may have been charged
        </span>
      )}
    </>
  );
}

function Left({ spend: { mode, compared } }: { readonly spend: Spend }) {
  const { credits, failure } = useCredits();
  const totalUsd = credits?.totalUsd ?? null;
  const isAsked = credits === undefined && failure === null;
  return (
    <Fact
      term={mode === "demo" ? "Left in the demo" : "Left at Segmind"}
      note={addedWords(compared) ?? (totalUsd === null && !isAsked ? "Segmind did not say" : "")}
    >
      {totalUsd === null ? (isAsked ? "" : "Unknown") : formatPrice(totalUsd)}
    </Fact>
  );
}
