import { parseArgs } from "node:util";
import { measure } from "./scale/measure";
import { simulate } from "./scale/simulate";

/**
 * `npm run scale -- --instances 1000 --designers 10000`: a busy hour on paper. Counts what polling and leases
 * ask of the database and of Segmind, by the rules of the server and without either. `--measure` times the
 * server's own calls on a real PostgreSQL server with 100,000 pictures in it.
 */
const { values } = parseArgs({
  options: {
    instances: { type: "string", default: "1,4,100,1000" },
    designers: { type: "string", default: "1,10,100,1000,10000" },
    "pictures-an-hour": { type: "string", default: "12" },
    "max-running": { type: "string", default: "200" },
    /** Measures what one call costs on a real server instead. */
    measure: { type: "boolean", default: false },
    seed: { type: "string", default: "7" },
  },
});

if (values.measure) await measure();
else print();

function print(): void {
  const columns = ["designers", "instances", "done in the hour", "most running", "most waiting"];
  const rates = ["claims/s", "polls/s", "writes/s"];
  console.log([...columns, ...rates, "polls too soon", "seconds late, worst"].join(" | "));
  for (const designers of values.designers.split(",").map(Number)) {
    for (const instances of values.instances.split(",").map(Number)) {
      const hour = simulate({
        instances,
        picturesPerHour: designers * Number(values["pictures-an-hour"]),
        maxRunning: Number(values["max-running"]),
        seed: Number(values.seed),
      });
      const { seconds, pictures, mostRunning, mostWaiting } = hour;
      const counts = [hour.claims, hour.polls, hour.writes];
      const perSecond = counts.map((count) => (count / seconds).toFixed(1));
      const ends = [hour.tooSoon, hour.worstLateSeconds.toFixed(1)];
      const line = [
        designers,
        instances,
        pictures,
        mostRunning,
        mostWaiting,
        ...perSecond,
        ...ends,
      ];
      console.log(line.join(" | "));
    }
  }
}
