import { boundaries, callActs } from "@/lib/server/testing/simulation/boundary";
import { faults } from "@/lib/server/testing/simulation/faults";

/** What really happened, as tables: the proof that the faults were met and the processes died. */
export function printCounts(counts: ReadonlyMap<string, number>): string {
  const of = (key: string) => counts.get(key) ?? 0;
  const rest = [...counts].filter(([key]) => /^(event|end):/.test(key)).sort();
  return [
    row("fault met by a", ...callActs),
    ...faults.map((fault) =>
      row(fault, ...callActs.map((call) => of(`fault: ${call} meets ${fault}`))),
    ),
    "",
    row("process died", "before", "after"),
    ...[...new Set(boundaries.map((boundary) => boundary.split(" ")[1] ?? ""))].map((act) =>
      row(act, of(`crash: before ${act}`), of(`crash: after ${act}`)),
    ),
    "",
    ...rest.map(([key, count]) => row(key, count)),
  ].join("\n");
}

/** The faults and boundaries that never came up. Only the balance is asked for too seldom: after one answer alone. */
export function neverMet(counts: ReadonlyMap<string, number>): readonly string[] {
  const wanted = [
    ...faults.flatMap((fault) =>
      callActs.filter((call) => call !== "balance").map((call) => `fault: ${call} meets ${fault}`),
    ),
    ...boundaries
      .filter((boundary) => !boundary.endsWith("balance"))
      .map((boundary) => `crash: ${boundary}`),
    "event: a lease runs out in the middle of a download",
    "event: the clock is set back",
    "event: the clock is set forward",
  ];
  return wanted.filter((key) => !counts.has(key));
}

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(50) + cells.map((cell) => String(cell).padStart(10)).join("");
}
