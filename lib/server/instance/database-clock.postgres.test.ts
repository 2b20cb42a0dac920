import { afterAll, beforeAll, expect, it } from "vitest";
import { type Clock, plusMs, systemClock } from "../clock";
import { openTestDatabase } from "../testing/test-database";
import { databaseClock } from "./database-clock";
import type { OpenDatabase } from "../database/open-database";

let opened: OpenDatabase;
beforeAll(async () => void (opened = await openTestDatabase()));
afterAll(() => opened.close());

const hourMs = 3_600_000;

/** A machine whose clock is wrong by so much, with a connection that can be cut. */
async function machine({ wrongByMs }: { wrongByMs: number }) {
  const state = { wrongByMs, isCut: false };
  const logged: unknown[] = [];
  let minute: () => Promise<void> = async () => {};
  const own: Clock = {
    ...systemClock,
    now: () => plusMs(systemClock.now(), state.wrongByMs),
    every: (_, act) => {
      minute = act;
      return () => {};
    },
  };
  const select = (...given: Parameters<typeof opened.database.select>) => {
    if (state.isCut) throw new Error("away");
    return opened.database.select(...given);
  };
  const database = Object.assign(Object.create(opened.database), { select });
  const clock = await databaseClock(database, own, (line) => logged.push(line));
  return { state, logged, clock, passMinute: () => minute() };
}

/** To the minute, since this computer is the database's too. */
const isRight = ({ now }: Clock) => Math.abs(now().getTime() - Date.now()) < 60_000;

it("is the same for machines whose own clocks are hours apart", async () => {
  const [early, late] = [
    await machine({ wrongByMs: -hourMs }),
    await machine({ wrongByMs: hourMs }),
  ];
  expect([early.clock, late.clock].map(isRight)).toEqual([true, true]);
});

it("is right again a minute after a machine's own clock was set", async () => {
  const { state, clock, passMinute } = await machine({ wrongByMs: 0 });
  state.wrongByMs = hourMs;
  expect(isRight(clock)).toBe(false);
  await passMinute();
  expect(isRight(clock)).toBe(true);
});

it("goes on as it was while the database does not answer, and the log says so", async () => {
  const { state, clock, passMinute, logged } = await machine({ wrongByMs: hourMs });
  state.isCut = true;
  await passMinute();
  expect(isRight(clock)).toBe(true);
  expect(logged).toEqual([{ event: "database_clock_not_read", error: expect.any(String) }]);
});

it("takes no answer for the time that was given before its machine slept", async () => {
  const world = { trueMs: 0, awakeMs: 0, sleepsMs: hourMs };
  const answer = async () => {
    const told = { ms: world.trueMs };
    world.trueMs += 5 + world.sleepsMs;
    world.awakeMs += 5;
    world.sleepsMs = 0;
    return [told];
  };
  const database = Object.assign(Object.create(opened.database), {
    select: () => ({ from: answer }),
  });
  const own: Clock = {
    ...systemClock,
    now: () => new Date(world.trueMs),
    monotonicMs: () => world.awakeMs,
    every: () => () => {},
  };
  const clock = await databaseClock(database, own, () => {});
  expect(Math.abs(clock.now().getTime() - world.trueMs)).toBeLessThan(10);
});
