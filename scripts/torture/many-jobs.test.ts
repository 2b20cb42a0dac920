import { expect, it } from "vitest";
import { runManyJobs } from "./run-many-jobs";

it("1,200 jobs leave nothing behind: no memory, no lease, no held money, no file too many", async () => {
  expect(await runManyJobs()).toEqual([]);
}, 300_000);
