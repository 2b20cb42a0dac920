import { openSimulatedDatabase } from "@/lib/server/testing/simulation/open-database";
import { type Broken, type Lot, torture } from "@/lib/server/testing/simulation/torture";

/** One lot's end: what happened in it, by kind and name, and what broke. */
export type LotEnd = {
  readonly schedules: number;
  readonly counts: readonly (readonly [name: string, count: number])[];
  readonly broken: Broken | null;
  /** Of one core. */
  readonly cpuMs: number;
};

/** A process of its own that runs one lot after the other, as its parent sends them. */
const database = await openSimulatedDatabase();
process.on("message", (lot: Lot) => void run(lot));
process.on("disconnect", () => process.exit());
process.send?.("ready");

async function run(lot: Lot): Promise<void> {
  const counts = new Map<string, number>();
  const before = process.cpuUsage();
  const broken = await torture(database, lot, (kind, name) => {
    const key = `${kind}: ${name}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1_000;
  const end: LotEnd = { schedules: lot.schedules, counts: [...counts], broken, cpuMs };
  process.send?.(end);
}
