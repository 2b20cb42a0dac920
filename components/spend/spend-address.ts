import type { SpendChoice, SpendPeriod } from "@/lib/browser/spend";
import { isUtcDay, plusDays } from "@/lib/contract/utc-day";

/** The periods the page offers, by what stands in its address. */
export const periods = [
  { id: "7", label: "7 days" },
  { id: "30", label: "30 days" },
  { id: "90", label: "90 days" },
  { id: "month", label: "This month" },
] as const;

type PeriodId = (typeof periods)[number]["id"];

/** Shown where the address names none, and not named there. */
const usual: PeriodId = "30";

/** What the page shows: all of it stands in its address. */
export type SpendView = { readonly period: PeriodId; readonly choice: SpendChoice };

/** What an address asks for; what it does not say, or says wrongly, is as at first. */
export function viewOf(query: URLSearchParams): SpendView {
  const found = periods.find(({ id }) => id === query.get("period"));
  return { period: found?.id ?? usual, choice: choiceOf(query) };
}

export function addressOf({ period, choice }: SpendView): string {
  const query = new URLSearchParams();
  if (period !== usual) query.set("period", period);
  if (choice?.kind === "day") query.set("day", choice.day);
  if (choice?.kind === "model") query.set("model", choice.model);
  if (choice?.kind === "person") query.set("person", choice.madeBy ?? "");
  return query.size === 0 ? "/spend" : `/spend?${query.toString()}`;
}

/** The days of a period that ends today. */
export function daysOf(period: PeriodId, today: string): SpendPeriod {
  const from = period === "month" ? `${today.slice(0, 8)}01` : plusDays(today, 1 - Number(period));
  return { from, to: today };
}

function choiceOf(query: URLSearchParams): SpendChoice {
  const [day, model, person] = [query.get("day"), query.get("model"), query.get("person")];
  if (day !== null && isUtcDay(day)) return { kind: "day", day };
  if (model !== null) return { kind: "model", model };
  return person === null ? null : { kind: "person", madeBy: person === "" ? null : person };
}
