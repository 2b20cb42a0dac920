import { expect, it } from "vitest";
import { calmLog } from "./calm-log";
import type { LogLine } from "../easel";

it("tells of a store that stays broken once a minute, and how often it was untold", () => {
  const lines: LogLine[] = [];
  let nowMs = 0;
  const log = calmLog(
    (line) => lines.push(line),
    () => nowMs,
  );
  for (; nowMs < 120_000; nowMs += 500) log({ event: "store_not_writable", error: "full" });
  expect(lines).toEqual([
    { event: "store_not_writable", error: "full" },
    { event: "store_not_writable", error: "full", untold: 119 },
  ]);
  log({ event: "drive_failed", error: "another trouble" });
  log({ event: "store_not_writable", generation: "one that is paid", error: "full" });
  for (let call = 0; call < 3; call += 1) log({ event: "failure", code: "store_unavailable" });
  expect(lines).toHaveLength(7);
});
