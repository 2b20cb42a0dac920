import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { CallRate } from "../session/call-rate";
import { driveNow, startDriving } from "./drive-soon";
import { parseEnv } from "../env";
import type { RunningEasel } from "./running-easel";
import { openTestEasel, type TestEasel } from "../testing/test-easel";

let easel: TestEasel;
beforeAll(async () => {
  easel = await openTestEasel();
});
afterEach(() => vi.useRealTimers());
afterAll(() => easel.close());

function runningWith(variables: Readonly<Record<string, string>>): RunningEasel {
  return {
    ...easel,
    env: parseEnv({ SEGMIND_API_KEY: "test-key", ...variables }),
    balanceMemory: { last: null },
    callRate: new CallRate(),
    driving: { isStopping: false, underWay: new Set() },
  };
}

/** Starts what such a server starts, lets ten seconds pass, and waits for what it drove. */
async function tenSecondsWith(variables: Readonly<Record<string, string>>): Promise<void> {
  const running = runningWith(variables);
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  startDriving(running);
  vi.advanceTimersByTime(10_000);
  vi.clearAllTimers();
  await Promise.all(running.driving.underWay);
}

it("a server that is closed sends nothing of what an open one left waiting", async () => {
  const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
  await tenSecondsWith({ NODE_ENV: "production" });
  expect((await easel.row(id)).state).toBe("waiting");
  expect(easel.posts).toEqual([]);

  await tenSecondsWith({ NODE_ENV: "production", EASEL_PASSCODE: "a long passcode" });
  expect((await easel.row(id)).state).toBe("running");
});

it("a process that ends with its request starts no timer", async () => {
  await easel.forget();
  const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
  await tenSecondsWith({ VERCEL: "1" });
  expect((await easel.row(id)).state).toBe("waiting");
});

it("a call that comes once a day leaves no finished picture for the next day", async () => {
  await easel.forget();
  const { id } = await easel.generate({ prompt: "a chair", quality: "low" });
  await driveNow(runningWith({ VERCEL: "1" }));
  expect((await easel.row(id)).state).toBe("running");
  easel.pass(50 * 60);
  await driveNow(runningWith({ VERCEL: "1" }));
  expect((await easel.row(id)).state).toBe("done");
});
