import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { install } from "./install.mjs";
import { CommandError, run } from "./run.mjs";

const reports = mkdtempSync(path.join(tmpdir(), "easel-verify-"));
const unitReport = path.join(reports, "unit.json");
const browserReport = path.join(reports, "browser.json");

/** @type {readonly [string, () => Promise<unknown>][]} */
const steps = [
  ["install", install],
  ["format", () => run("npx", ["prettier", "--check", "."])],
  ["lint", () => run("npm", ["run", "lint"])],
  ["types", () => run("npm", ["run", "typecheck"])],
  ["unused code", () => run("npx", ["knip"])],
  ["unit tests", runUnitTests],
  ["build", () => run("npm", ["run", "build"])],
  ["browser", async () => (await import("./chromium.mjs")).installChromium()],
  ["browser tests", runBrowserTests],
];

try {
  for (const [name, step] of steps) {
    const started = Date.now();
    await step();
    console.log(`${name}: ok, ${Math.round((Date.now() - started) / 1_000)} s`);
  }
} catch (error) {
  console.error(error instanceof CommandError ? error.output : error);
  console.error(error instanceof Error ? error.message : "");
  process.exitCode = 1;
} finally {
  const { passed, failed } = count();
  rmSync(reports, { recursive: true });
  const brokenStep = process.exitCode === 1 && failed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed + brokenStep} failed`);
}

function runUnitTests() {
  return run("npx", [
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${unitReport}`,
  ]);
}

function runBrowserTests() {
  return run("npx", ["playwright", "test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
  });
}

/** Of the test runs that came so far. */
function count() {
  const unit = read(unitReport);
  const browser = read(browserReport)?.stats;
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0) + (browser?.flaky ?? 0),
  };
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
