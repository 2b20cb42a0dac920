import { describe, expect, it } from "vitest";
import { possibleEnds } from "./journal";

const id = "0190a1b2-0000-7000-8000-000000007f3a";
const wrote = (what: string, about = id) => ({ event: "wrote" as const, what, about, atMs: 0 });
const asks = (what: string, about = id) => ({ event: "asks" as const, what, about, atMs: 0 });

describe("what a generation may come to after a death", () => {
  it.each([
    ["nothing", [], ["absent"]],
    ["another one's writes", [wrote("insert", "another")], ["absent"]],
    ["its insert", [wrote("insert")], ["done"]],
    ["its submit", [wrote("insert"), wrote("submitting")], ["unknown"]],
    ["Segmind's id", [wrote("submitting"), asks("running"), wrote("running")], ["done"]],
    ["a write without its answer", [wrote("submitting"), asks("running")], ["unknown", "done"]],
    ["v1's picture, kept before its answer", [wrote("submitting"), wrote("original")], ["done"]],
    ["a claim", [wrote("submitting"), wrote("lease")], ["unknown"]],
    ["a cancel", [wrote("insert"), wrote("cancelled")], ["cancelled"]],
  ])("follows from %s", (_, lines, ends) => {
    expect(possibleEnds(lines, id)).toEqual(ends);
  });
});
