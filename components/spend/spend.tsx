"use client";

import { useSearchParams } from "next/navigation";
import { useSpend } from "@/lib/browser/spend";
import { useUtcToday } from "@/lib/browser/clock/use-utc-today";
import type { Spend as SpendFigures } from "@/lib/contract/spend";
import { exactDigits } from "@/lib/words/money";
import { DayPlot } from "./day-plot";
import { PeriodSwitch } from "./period-switch";
import { daysOf, type SpendView, viewOf } from "./spend-address";
import { SpendEmpty } from "./spend-empty";
import { SpendFacts } from "./spend-facts";
import { SpendFailure } from "./spend-failure";
import { DriftNote, SpendNotes } from "./spend-notes";
import { SpendPictures } from "./spend-pictures";
import { SpendSkeleton } from "./spend-skeleton";
import { SpendTables } from "./spend-tables";

/** What was spent, on what, by whom and when. All that it shows stands in its address. */
export function Spend() {
  const view = viewOf(new URLSearchParams(useSearchParams().toString()));
  const today = useUtcToday();
  const { spend, failure, retry } = useSpend(today === null ? null : daysOf(view.period, today));
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-20 font-semibold">Spend</h1>
        <PeriodSwitch view={view} />
      </header>
      {failure !== null && (
        <SpendFailure failure={failure} onRetry={retry} isLine={spend !== undefined} />
      )}
      {spend === undefined ? (
        failure === null && <SpendSkeleton />
      ) : (
        <Figures spend={spend} view={view} />
      )}
    </>
  );
}

type FiguresProps = { readonly spend: SpendFigures; readonly view: SpendView };

function Figures({ spend, view }: FiguresProps) {
  const digits = digitsOf(spend);
  return (
    <>
      <DriftNote compared={spend.compared} />
      <SpendFacts spend={spend} digits={digits} />
      {spend.days.length === 0 ? (
        <SpendEmpty from={spend.from} today={spend.today} />
      ) : (
        <>
          <DayPlot spend={spend} view={view} digits={digits} />
          <div className="grid items-start gap-4 *:min-w-0 lg:grid-cols-2">
            <div className="flex flex-col gap-4">
              <SpendTables spend={spend} view={view} digits={digits} />
            </div>
            <SpendPictures spend={spend} view={view} digits={digits} />
          </div>
        </>
      )}
      <footer>
        <SpendNotes spend={spend} digits={digits} />
      </footer>
    </>
  );
}

/** The fewest digits in which every figure of the page is exact. */
function digitsOf({ total, days, models, people }: SpendFigures): number {
  return exactDigits(
    [total, ...days, ...models, ...people].flatMap(({ costUsd, aboutUsd, heldUsd, unknownUsd }) => [
      costUsd,
      aboutUsd,
      heldUsd,
      unknownUsd,
    ]),
  );
}
