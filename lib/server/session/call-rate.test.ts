import { expect, it } from "vitest";
import { CallRate } from "./call-rate";

const countMany = (rate: CallRate, caller: string, times: number, nowMs: number) => {
  for (let call = 0; call < times; call += 1) rate.count(caller, nowMs);
};

it("lets one person send 200 submits at once and 20 reads a second for as long as they like", () => {
  const rate = new CallRate();
  countMany(rate, "ada", 200, 0);
  for (let second = 0; second < 600; second += 1) countMany(rate, "ada", 20, second * 1_000);
});

it("stops a flood, says when to come back, and stops nobody else", () => {
  const rate = new CallRate();
  countMany(rate, "flood", 1_000, 0);
  expect(() => rate.count("flood", 0)).toThrow(
    expect.objectContaining({ code: "too_many_calls", retryAfterMs: 1_000 }),
  );
  rate.count("ada", 0);
  countMany(rate, "flood", 200, 1_000);
  expect(() => rate.count("flood", 1_000)).toThrow();
});

it("does not let a clock that was set back refill a bucket", () => {
  const rate = new CallRate();
  countMany(rate, "flood", 1_000, 10_000);
  expect(() => rate.count("flood", 0)).toThrow();
});
