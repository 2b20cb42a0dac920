import { rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { die } from "./crash/die";
import { makeTemplate, openPlace, type Place, suits } from "./crash/place";
import { type Point, points } from "./crash/points";
import { randomFrom } from "./crash/random";
import { checkRecovery, type Recovery } from "./crash/recovery";
import { openTally } from "./crash/tally";
import { anyWay, exactWay, type Way } from "./crash/way";

/**
 * Kills the built server at every point where it writes or calls, and starts it again on the same data:
 * `npm run build && npm run crash -- --times 20 --seed 7`. The first time at a point is exact, with one
 * picture; each further one is varied by the seed. `--point` takes a part of a name.
 */
const { values } = parseArgs({
  options: {
    times: { type: "string", default: "1" },
    point: { type: "string", default: "" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    /** Servers side by side: while one waits for a picture, another starts. */
    lanes: { type: "string", default: "4" },
    /** A file for the count: {"passed", "failed"}. */
    report: { type: "string" },
  },
});

type Turn = { readonly point: Point; readonly way: Way };

const times = Number(values.times);
const turns = points
  .filter(({ transport, name }) => `${transport}: ${name}`.includes(values.point))
  .flatMap(turnsOf);
if (turns.length === 0) throw new Error(`No point is called ${values.point}.`);

// The servers go with this process, but only an orderly exit tells them.
process.once("SIGTERM", () => process.exit(1));
process.once("SIGINT", () => process.exit(1));

console.log(`${turns.length / times} points, ${times} times each, seed ${values.seed}`);
const tally = openTally(times);
const template = await makeTemplate();
try {
  await Promise.all(Array.from({ length: Number(values.lanes) }, takeTurns));
} finally {
  await rm(template, { recursive: true, force: true });
}
const counts = tally.end();
if (values.report !== undefined) await writeFile(values.report, JSON.stringify(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

function turnsOf(point: Point): Turn[] {
  const random = randomFrom(`${values.seed} ${point.transport} ${point.name}`);
  return Array.from({ length: times }, (_, index) => ({
    point,
    way: index === 0 ? exactWay : anyWay(point, random),
  }));
}

/** Goes on where the last turn ended, as long as all is well there and the place suits the next. */
async function takeTurns(): Promise<void> {
  let place: Place | null = null;
  for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
    const { point, way } = turn;
    if (place !== null && !suits(place, point)) {
      await place.close();
      place = null;
    }
    place ??= await openPlace(template, point);
    const recovery = await takeTurn(place, turn);
    tally.count(point, way, recovery);
    if (recovery.broken.length > 0) {
      await place.close();
      place = null;
    }
  }
  await place?.close();
}

async function takeTurn(place: Place, { point, way }: Turn): Promise<Recovery> {
  try {
    return await checkRecovery(place, await die(place, point, way));
  } catch (error) {
    return { broken: [String(error), ...place.life.trouble], ends: [], resumedMs: 0 };
  }
}
