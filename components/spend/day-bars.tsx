import { formatShortUtcDay } from "@/lib/words/day";
import { formatBudget } from "@/lib/words/money";
import { type PlotDay, plotBottomPx, plotHeightPx, plotLeftPx } from "./plot-day";
import type { PlotScale } from "./plot-scale";

type DayBarsProps = {
  readonly days: readonly PlotDay[];
  readonly scale: PlotScale;
  readonly widthPx: number;
  readonly budgetUsd: number;
  readonly active: number | null;
};

const topPx = 8;
const floorPx = plotHeightPx - plotBottomPx;
const widestBarPx = 36;
/** The room a day's name takes. */
const nameWidthPx = 68;

/** The drawing alone: its words are the slider's and the table's. */
export function DayBars({ days, scale, widthPx, budgetUsd, active }: DayBarsProps) {
  const slotPx = (widthPx - plotLeftPx) / days.length;
  const y = (usd: number) => floorPx - ((floorPx - topPx) * usd) / scale.topUsd;
  return (
    <svg aria-hidden="true" width={widthPx} height={plotHeightPx} className="block text-12">
      {scale.ticksUsd.map((usd) => (
        <Tick key={usd} usd={usd} y={y(usd)} widthPx={widthPx} />
      ))}
      {days.map((day, index) => (
        <Bar
          key={day.day}
          day={day}
          y={y}
          leftPx={plotLeftPx + index * slotPx}
          slotPx={slotPx}
          isActive={index === active}
        />
      ))}
      {scale.hasBudget && <BudgetLine usd={budgetUsd} y={y(budgetUsd)} widthPx={widthPx} />}
      <DayNames days={days} slotPx={slotPx} />
    </svg>
  );
}

type LineProps = { readonly usd: number; readonly y: number; readonly widthPx: number };

function Tick({ usd, y, widthPx }: LineProps) {
  const at = Math.round(y) + 0.5;
  return (
    <>
      <line x1={plotLeftPx} x2={widthPx} y1={at} y2={at} className="stroke-line" />
      <text x={plotLeftPx - 8} y={at + 4} textAnchor="end" className="fill-muted">
        {formatBudget(usd)}
      </text>
    </>
  );
}

/** Named in the drawing itself, over the line. */
function BudgetLine({ usd, y, widthPx }: LineProps) {
  const at = Math.round(y) + 0.5;
  return (
    <>
      <line
        x1={plotLeftPx}
        x2={widthPx}
        y1={at}
        y2={at}
        strokeDasharray="4 3"
        className="stroke-chosen-edge"
      />
      <text
        x={plotLeftPx + 4}
        y={at - 6}
        paintOrder="stroke"
        strokeWidth={4}
        strokeLinejoin="round"
        className="fill-ink stroke-panel font-medium"
      >
        Budget {formatBudget(usd)} a day
      </text>
    </>
  );
}

type BarProps = {
  readonly day: PlotDay;
  readonly y: (usd: number) => number;
  readonly leftPx: number;
  readonly slotPx: number;
  readonly isActive: boolean;
};

function Bar({ day, y, leftPx, slotPx, isActive }: BarProps) {
  const { amounts, counted, isChosen } = day;
  const width = Math.max(1, Math.min(widestBarPx, slotPx * 0.68));
  const x = leftPx + (slotPx - width) / 2;
  const cost = amounts?.costUsd ?? 0;
  const colour = isChosen ? "fill-accent" : isActive ? "fill-ink" : "fill-plot";
  return (
    <>
      {isActive && (
        <rect x={leftPx} y={topPx} width={slotPx} height={floorPx - topPx} className="fill-hover" />
      )}
      {cost > 0 && <Block x={x} width={width} top={y(cost)} bottom={floorPx} className={colour} />}
      {counted > cost && (
        // What is held stands on what was charged, hollow.
        <Block
          x={x + 0.5}
          width={width - 1}
          top={y(counted) + 0.5}
          bottom={y(cost) - (cost > 0 ? 1 : 0.5)}
          className="fill-transparent stroke-plot"
        />
      )}
    </>
  );
}

type BlockProps = {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly className: string;
};

/** Never lower than a pixel: a cheap day is a day all the same. */
function Block({ x, width, top, bottom, className }: BlockProps) {
  const height = Math.max(1.5, bottom - top);
  return (
    <rect
      x={x}
      y={bottom - height}
      width={width}
      height={height}
      rx={Math.min(2, width / 4)}
      className={className}
    />
  );
}

type DayNamesProps = { readonly days: readonly PlotDay[]; readonly slotPx: number };

/** As many as there is room for, counted back from the last. */
function DayNames({ days, slotPx }: DayNamesProps) {
  const every = Math.ceil(nameWidthPx / slotPx);
  const last = days.length - 1;
  const endPx = plotLeftPx + days.length * slotPx;
  return days.map(({ day }, index) => {
    if ((last - index) % every !== 0) return null;
    const middle = plotLeftPx + (index + 0.5) * slotPx;
    const isAtEnd = middle + nameWidthPx / 2 > endPx + 8;
    return (
      <text
        key={day}
        x={isAtEnd ? endPx : middle}
        y={plotHeightPx - 6}
        textAnchor={isAtEnd ? "end" : "middle"}
        className="fill-muted"
      >
        {formatShortUtcDay(day)}
      </text>
    );
  });
}
