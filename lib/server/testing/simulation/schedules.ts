import fc from "fast-check";
import { boundaries, type Boundary } from "./boundary";
import { type Fault, faults } from "./faults";
import { pictures } from "./pictures";
import type { Schedule } from "./schedule";

/** Every drive passes these, and few come to the others. */
const common: readonly Boundary[] = boundaries.filter((name) => /read|unknown|lock$/.test(name));
const rare = boundaries.filter((name) => !common.includes(name));

/** Only who looks again at a picture of unknown outcome passes these. */
const looks: readonly Boundary[] = boundaries.filter((name) => /reading|balance/.test(name));

/** Only an edit with a mask passes these, and only once its picture came. */
const protections: readonly Boundary[] = boundaries.filter((name) => /kept$/.test(name));

const nth = fc.integer({ min: 1, max: 2 });
const death = fc.option(
  fc.record({
    boundary: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...common) },
      { weight: 12, arbitrary: fc.constantFrom(...rare) },
      { weight: 1, arbitrary: fc.constantFrom(...protections) },
    ),
    nth,
  }),
  { freq: 3 },
);
const personDeath = fc.oneof(
  { weight: 6, arbitrary: death },
  { weight: 1, arbitrary: fc.record({ boundary: fc.constantFrom(...looks), nth }) },
);

const wish = fc.record({
  picture: fc.nat(3),
  act: fc.constantFrom("make", "make", "make", "make", "cancel", "check", "check", "not_charged"),
});

const seconds = fc.oneof(
  { weight: 24, arbitrary: fc.integer({ min: 1, max: 40 }) },
  // Two looks within two seconds.
  { weight: 4, arbitrary: fc.constant(1) },
  // v1's longest wait, an hour, and the week that a file lives.
  { weight: 6, arbitrary: fc.integer({ min: 200, max: 260 }) },
  { weight: 2, arbitrary: fc.constant(3_700) },
  { weight: 1, arbitrary: fc.constant(7 * 86_400) },
);

const tick = fc.record({
  turns: fc.integer({ min: 1, max: 20 }),
  change: fc.oneof(
    { weight: 9, arbitrary: fc.record({ kind: fc.constant("pass" as const), seconds }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("set" as const),
        seconds: fc.constantFrom(-3_700, -240, -30, -5, 5, 30, 240, 3_700),
      }),
    },
  ),
});

/** So many calls of one kind, of which some go well. */
function meetings(shareThatGoesWell: number, maxLength: number, bad: readonly Fault[] = faults) {
  return fc.array(
    fc.oneof(
      { weight: shareThatGoesWell, arbitrary: fc.constant("none" as const) },
      { weight: 1, arbitrary: fc.constantFrom(...bad) },
    ),
    { maxLength },
  );
}

/** All that may happen, as often as chance has it. */
const chance: fc.Arbitrary<Schedule> = fc.record({
  transport: fc.constantFrom("v2", "v2", "v1"),
  budgetUsd: fc.constantFrom("0.01", "0.17", "0.4"),
  personUsd: fc.constantFrom("", "", "0.01", "0.17"),
  pictures: fc.array(fc.constantFrom(...pictures), { minLength: 1, maxLength: 4 }),
  people: fc.array(
    fc.record({ wishes: fc.array(wish, { minLength: 1, maxLength: 6 }), death: personDeath }),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
  processes: fc.array(
    fc.record({
      drives: fc.integer({ min: 1, max: 8 }),
      death,
      isMute: fc.constantFrom(false, false, true),
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  ticks: fc.array(tick, { minLength: 2, maxLength: 12 }),
  faults: fc.record({
    POST: meetings(2, 8),
    poll: meetings(1, 6),
    // A file that comes late outlives its lease.
    download: meetings(1, 6, [...faults, "late", "late", "late"]),
    upload: meetings(2, 4),
    balance: meetings(1, 1),
  }),
  fullTicks: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(6) },
  ),
});

/** Short beside the pause in a download: others come by before it goes on. */
const shortTick = fc.record({
  turns: fc.integer({ min: 5, max: 20 }),
  change: fc.record({
    kind: fc.constant("pass" as const),
    seconds: fc.integer({ min: 3, max: 40 }),
  }),
});

/** A file stops in the middle of its download, whoever fetches it loses the lease, and others are about. */
const slowFile = fc
  .tuple(chance, fc.array(shortTick, { minLength: 10, maxLength: 20 }))
  .map(([schedule, ticks]): Schedule => ({
    ...schedule,
    transport: "v2",
    processes: [1, 2, 3].map(() => ({ drives: 8, death: null, isMute: true })),
    ticks,
    faults: { ...schedule.faults, POST: [], poll: [], download: ["late"] },
    fullTicks: 0,
  }));

/** Every run there can be, within the size that runs thousands of times. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  { weight: 19, arbitrary: chance },
  // Chance alone comes to it once in ten thousand.
  { weight: 1, arbitrary: slowFile },
);
