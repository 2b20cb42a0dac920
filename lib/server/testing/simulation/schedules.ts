import fc from "fast-check";
import type { Fault } from "./faulty-segmind";
import type { Schedule } from "./simulate";

const faults: readonly Exclude<Fault, "none">[] = [
  "undelivered",
  "rate_limited",
  "refused",
  "own_500",
  "html_500",
  "bad_gateway",
  "reset_after",
  "half_body",
  "hang",
  "late",
  "no_id",
  "gone",
  "job_failed",
  "no_picture",
];

const tick = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 1, arbitrary: fc.constant(3_700) },
  { weight: 1, arbitrary: fc.integer({ min: -30, max: -1 }) },
);

/** Every run there can be, within the size that runs thousands of times. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  wishes: fc.array(
    fc.record({
      generation: fc.nat(3),
      act: fc.constantFrom("make", "make", "make", "cancel"),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  processes: fc.array(
    fc.record({
      drives: fc.integer({ min: 1, max: 6 }),
      diesAtStep: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 1 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  ticksSeconds: fc.array(tick, { minLength: 2, maxLength: 12 }),
  faults: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant("none" as const) },
      { weight: 4, arbitrary: fc.constantFrom(...faults) },
    ),
    { maxLength: 20 },
  ),
  fullTicks: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(6) },
  ),
});
