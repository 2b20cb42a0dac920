import type { Point } from "./points";
import type { Recovery } from "./recovery";
import type { Way } from "./way";

/** Counts how the turns end, and says a line for each point when all its turns are over. */
export function openTally(times: number) {
  const startedMs = performance.now();
  const turnsOf = new Map<Point, readonly string[][]>();
  const ends = new Map<string, number>();
  let slowestMs = 0;
  let failed = 0;
  return {
    count: (point: Point, way: Way, { broken, ends: made, resumedMs }: Recovery) => {
      for (const end of made) ends.set(end, (ends.get(end) ?? 0) + 1);
      slowestMs = Math.max(slowestMs, resumedMs);
      const lines = broken.map((words) => `    ${words} ${JSON.stringify(way)}`);
      const turns = [...(turnsOf.get(point) ?? []), lines];
      turnsOf.set(point, turns);
      if (turns.length < times) return;
      const all = turns.flat();
      if (all.length > 0) failed += 1;
      const line = `${all.length === 0 ? "✓" : "✗"} ${point.transport}: ${point.name}`;
      console.log([line, ...all].join("\n"));
    },
    /** Says the sum of it. */
    end: (): { readonly passed: number; readonly failed: number } => {
      const passed = turnsOf.size - failed;
      const told = [...ends].map(([end, count]) => `${count} ${end}`).sort();
      const lasted = seconds(performance.now() - startedMs);
      console.log(
        `${passed} points passed, ${failed} failed, in ${lasted}. Generations: ${told.join(", ")}. Slowest to go on by itself: ${seconds(slowestMs)}.`,
      );
      return { passed, failed };
    },
  };
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
