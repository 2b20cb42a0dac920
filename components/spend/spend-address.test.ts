import { describe, expect, it } from "vitest";
import { addressOf, daysOf, type SpendView, viewOf } from "./spend-address";

function queryOf(address: string): URLSearchParams {
  return new URL(address, "http://localhost").searchParams;
}

describe("the address of the page", () => {
  it.each<[SpendView, string]>([
    [{ period: "30", choice: null }, "/spend"],
    [{ period: "7", choice: { kind: "day", day: "2026-11-20" } }, "/spend?period=7&day=2026-11-20"],
    [{ period: "30", choice: { kind: "model", model: "a/b&c" } }, "/spend?model=a%2Fb%26c"],
    [{ period: "30", choice: { kind: "person", madeBy: "Asha M" } }, "/spend?person=Asha+M"],
    [{ period: "month", choice: { kind: "person", madeBy: null } }, "/spend?period=month&person="],
  ])("says all that is shown: %j", (view, address) => {
    expect(addressOf(view)).toBe(address);
    expect(viewOf(queryOf(address))).toEqual(view);
  });

  it.each(["?period=5", "?period=", "?day=tomorrow", "?day=2026-02-30"])(
    "shows with %s what it shows at first",
    (query) => {
      expect(viewOf(new URLSearchParams(query))).toEqual({ period: "30", choice: null });
    },
  );

  it.each([
    ["7", "2026-11-15"],
    ["30", "2026-10-23"],
    ["90", "2026-08-24"],
    ["month", "2026-11-01"],
  ] as const)("means with %s the days from %s to today", (period, from) => {
    expect(daysOf(period, "2026-11-21")).toEqual({ from, to: "2026-11-21" });
  });
});
