/** What the height of a plot stands for, in dollars. */
export type PlotScale = {
  readonly topUsd: number;
  /** Where lines are drawn, from 0 up. */
  readonly ticksUsd: readonly number[];
  /** Whether the budget's line lies within the plot; with far smaller days it would press them flat. */
  readonly hasBudget: boolean;
};

/** A budget further above the dearest day than this is left out of the plot, and told in words. */
const budgetShownUpTo = 3;

/** A scale of round steps on which the dearest day and, where it is near, the budget have room. */
export function plotScale(dearestUsd: number, budgetUsd: number): PlotScale {
  const hasBudget = budgetUsd > 0 && budgetUsd <= dearestUsd * budgetShownUpTo;
  // Over the line there is room for its name.
  const most = Math.max(dearestUsd * 1.04, hasBudget ? budgetUsd * 1.12 : 0, 0.01);
  const step = roundStep(most / 3);
  const count = Math.floor(most / step + 1e-9);
  const ticksUsd = Array.from({ length: count + 1 }, (_, index) => roundedTo(step, index * step));
  return { topUsd: most, ticksUsd, hasBudget };
}

/** 1, 2 or 5 times a power of ten, not below what is asked for. */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const times = [1, 2, 5, 10].find((factor) => factor * power >= atLeast * (1 - 1e-9)) ?? 10;
  return times * power;
}

/** Without what binary leaves behind: 0.3, not 0.30000000000000004. */
function roundedTo(step: number, usd: number): number {
  const digits = Math.max(0, 1 - Math.floor(Math.log10(step)));
  return Number(usd.toFixed(digits));
}
