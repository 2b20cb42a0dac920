import { describe, expect, it } from "vitest";
import { generationRow } from "../testing/generation-row";
import { elapsedMsOf, tryAgain } from "./try-again";

const now = new Date("2026-11-21T12:00:00Z");
const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const moment = { now, random: () => 1 };
const row = generationRow({ attempts: 3, submittedAt: at(-90), createdAt: at(-100) });

describe("another try", () => {
  it("is counted, and comes later with each before it", () => {
    expect(tryAgain(row, moment)).toEqual({ attempts: 4, dueAt: at(16) });
    expect(tryAgain({ ...row, attempts: 4 }, moment)).toEqual({ attempts: 5, dueAt: at(32) });
  });

  it("comes when Segmind says it may", () => {
    expect(tryAgain(row, moment, { resetAt: at(17) }).dueAt).toEqual(at(17));
  });

  it("never comes sooner than whoever asks allows", () => {
    const lucky = { now, random: () => 0 };
    expect(tryAgain(row, lucky).dueAt).toEqual(at(1));
    expect(tryAgain(row, lucky, { atLeastMs: 2_000 }).dueAt).toEqual(at(2));
  });
});

it("counts what has passed from the submit, or from the creation where none is written", () => {
  expect(elapsedMsOf(row, moment)).toBe(90_000);
  expect(elapsedMsOf({ ...row, submittedAt: null }, moment)).toBe(100_000);
});
