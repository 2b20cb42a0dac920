"use client";

import { useRouter } from "next/navigation";
import { useId } from "react";
import { useSize } from "@/lib/browser/use-size";
import type { Spend } from "@/lib/contract/spend";
import { daysBetween } from "@/lib/contract/utc-day";
import { formatUtcDay } from "@/lib/words/day";
import { formatBudget } from "@/lib/words/money";
import { DayBars } from "./day-bars";
import { type PlotDay, plotHeightPx } from "./plot-day";
import { plotScale } from "./plot-scale";
import { addressOf, type SpendView } from "./spend-address";
import { countedUsd, dayWords } from "./spend-words";
import { useDayPointer } from "./use-day-pointer";

type DayPlotProps = {
  readonly spend: Spend;
  readonly view: SpendView;
  readonly digits: number;
};

/** Each day's cost against the budget. The table by day says the same in figures. */
export function DayPlot({ spend, view, digits }: DayPlotProps) {
  const { ref, size } = useSize();
  const router = useRouter();
  const titleId = useId();
  const helpId = useId();
  const days = plotDays(spend, view);
  const dearest = Math.max(...days.map(({ counted }) => counted));
  const scale = plotScale(dearest, spend.dayBudgetUsd);
  const pointer = useDayPointer(days.length, (index) => {
    const day = days[index]?.day;
    if (day !== undefined) {
      router.push(addressOf({ ...view, choice: { kind: "day", day } }), { scroll: false });
    }
  });
  const words = (day: PlotDay | undefined) =>
    day === undefined
      ? ""
      : `${day.name}: ${day.amounts === null ? "nothing" : dayWords(day.amounts, { digits, dayBudgetUsd: spend.dayBudgetUsd })}`;
  return (
    <section aria-labelledby={titleId} className="rounded-tile bg-panel p-4 max-md:p-3">
      <div className="mb-3 gap-4 md:flex md:items-baseline md:justify-between">
        <h2 id={titleId} className="text-15 font-semibold">
          Cost of each day
        </h2>
        <p className="min-h-4 text-12 text-muted max-md:min-h-8 md:text-right">
          {pointer.index === null
            ? budgetWords(spend, scale.hasBudget)
            : words(days[pointer.index])}
        </p>
      </div>
      <div
        {...pointer.handlers}
        ref={ref}
        role="slider"
        tabIndex={0}
        aria-label="Day"
        aria-describedby={helpId}
        aria-valuemin={1}
        aria-valuemax={days.length}
        aria-valuenow={pointer.current + 1}
        aria-valuetext={words(days[pointer.current])}
        style={{ height: plotHeightPx }}
        className="relative cursor-pointer touch-pan-y rounded-control"
      >
        {size !== null && (
          <DayBars
            days={days}
            scale={scale}
            widthPx={size.width}
            budgetUsd={spend.dayBudgetUsd}
            active={pointer.index}
          />
        )}
      </div>
      <p id={helpId} hidden>
        The arrow keys go from day to day. Enter shows the pictures of a day.
      </p>
    </section>
  );
}

function plotDays(spend: Spend, { choice }: SpendView): readonly PlotDay[] {
  const amounts = new Map(spend.days.map(({ day, ...rest }) => [day, rest]));
  return daysBetween(spend.from, spend.to).map((day) => {
    const found = amounts.get(day) ?? null;
    return {
      day,
      name: formatUtcDay(day, spend.today),
      amounts: found,
      counted: found === null ? 0 : countedUsd(found),
      isChosen: choice?.kind === "day" && choice.day === day,
    };
  });
}

function budgetWords({ dayBudgetUsd }: Spend, hasBudget: boolean): string {
  const budget = formatBudget(dayBudgetUsd);
  return hasBudget ? "" : `The budget of ${budget} a day lies far above`;
}
