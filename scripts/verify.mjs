import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "./build.mjs";
import { canaryKey } from "./canary-key.mjs";
import { checkNode } from "./check-node.mjs";
import { installChromium } from "./chromium.mjs";
import { countBrowserTests, countOwnReport, countUnitTests } from "./count-tests.mjs";
import { install } from "./install.mjs";
import { PlainFailure } from "./plain-failure.mjs";
import { root } from "./root.mjs";
import { run, runTool } from "./run.mjs";

/**
 * `npm run verify`: all that must hold, and what CI runs. Stops at the first step that fails and shows
 * what it said. The last line is "N passed, N failed"; a step that fails without a test counts as one.
 */
const reports = await mkdtemp(path.join(tmpdir(), "easel-verify-"));
const unitReport = path.join(reports, "unit.json");
const browserReport = path.join(reports, "browser.json");
const crashReport = path.join(reports, "crash.json");
const fleetReport = path.join(reports, "fleet.json");

/** @type {readonly (readonly [name: string, work: () => Promise<void>])[]} */
const steps = [
  ["install", installSilently],
  ["format", () => runTool("prettier", ["--check", "."])],
  ["lint", () => runTool("eslint", [".", "--max-warnings", "0"])],
  ["types", checkTypes],
  ["unused code", () => runTool("knip", [])],
  ["unit tests", runUnitTests],
  ["core's branches", () => runTool("vitest", ["run", "--config", "vitest.core.config.mts"])],
  // With a key to look for afterwards: none may be built in.
  ["build", () => build({ SEGMIND_API_KEY: canaryKey })],
  ["browser", installChromium],
  ["browser tests", runBrowserTests],
  ["killed servers", runCrashTest],
  ["many servers", runFleet],
];

let didStepFail = false;
for (const [name, work] of steps) {
  didStepFail = !(await passes(name, work));
  if (didStepFail) break;
}
const counts = [
  await countUnitTests(unitReport),
  await countBrowserTests(browserReport),
  await countOwnReport(crashReport),
  await countOwnReport(fleetReport),
];
await rm(reports, { recursive: true, force: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failedTests = counts.reduce((sum, count) => sum + count.failed, 0);
const failed = didStepFail ? Math.max(1, failedTests) : failedTests;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

/**
 * @param {string} name
 * @param {() => Promise<void>} work
 */
async function passes(name, work) {
  const started = performance.now();
  const failure = await work().then(
    () => null,
    (error) => error,
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${failure === null ? "✓" : "✗"} ${name.padEnd(14)}${seconds.padStart(7)} s`);
  if (failure !== null) console.log(failure instanceof PlainFailure ? failure.message : failure);
  return failure === null;
}

async function installSilently() {
  checkNode();
  await install({ isSilent: true });
}

async function checkTypes() {
  await runTool("next", ["typegen"]);
  await runTool("tsc", ["--noEmit"]);
}

function runUnitTests() {
  const json = ["--reporter=json", `--outputFile.json=${unitReport}`];
  return runTool("vitest", ["run", "--reporter=default", ...json]);
}

function runBrowserTests() {
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport };
  return runTool("playwright", ["test", "--reporter=line,json"], env);
}

/** About two minutes, so each point is shown as soon as it is over. */
async function runCrashTest() {
  const failed = "A server that was killed broke a promise: see above.";
  await runScript(["scripts/crash.ts", "--report", crashReport], failed);
}

/** A minute. Where no PostgreSQL can be had it fails: silence would pass for a promise that holds. */
async function runFleet() {
  const failed = "Servers that share a database broke a promise: see above.";
  const script = ["--conditions=react-server", "scripts/fleet.ts", "--short"];
  await runScript([...script, "--report", fleetReport], failed);
}

/**
 * @param {readonly string[]} args
 * @param {string} failed
 */
async function runScript(args, failed) {
  const code = await run(path.join(root, "node_modules/.bin/tsx"), args);
  if (code !== 0) throw new PlainFailure(failed);
}
