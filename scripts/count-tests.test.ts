import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countBrowserTests, countOwnReport, countUnitTests } from "./count-tests.mjs";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "easel-count-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the counts that verify ends with", () => {
  it("come from the unit tests' report", async () => {
    const file = await report({ numPassedTests: 7, numFailedTests: 2, numTotalTests: 9 });
    expect(await countUnitTests(file)).toEqual({ passed: 7, failed: 2 });
  });

  it("come from the browser tests' report", async () => {
    const file = await report({ stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 2 } });
    expect(await countBrowserTests(file)).toEqual({ passed: 5, failed: 1 });
  });

  it("come from the crash test's report", async () => {
    const file = await report({ passed: 3, failed: 1 });
    expect(await countOwnReport(file)).toEqual({ passed: 3, failed: 1 });
  });

  it("are nothing for tests that never ran", async () => {
    const file = path.join(folder, "none.json");
    expect(await countUnitTests(file)).toEqual({ passed: 0, failed: 0 });
    expect(await countBrowserTests(file)).toEqual({ passed: 0, failed: 0 });
    expect(await countOwnReport(file)).toEqual({ passed: 0, failed: 0 });
  });
});

async function report(content: object): Promise<string> {
  const file = path.join(folder, "report.json");
  await writeFile(file, JSON.stringify(content));
  return file;
}
