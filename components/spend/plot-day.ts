import type { SpendAmounts } from "@/lib/contract/spend";

/** A day as the plot draws it. */
export type PlotDay = {
  readonly day: string;
  readonly name: string;
  /** Null where nothing was asked for. */
  readonly amounts: SpendAmounts | null;
  /** What the budget counts, in dollars. */
  readonly counted: number;
  readonly isChosen: boolean;
};

export const plotHeightPx = 200;
/** Left for the figures of the scale. */
export const plotLeftPx = 48;
/** Left for the names of the days. */
export const plotBottomPx = 24;
