import { readFile } from "node:fs/promises";

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * The tests in a report of Vitest's; none where there is no report.
 *
 * @param {string} file
 * @returns {Promise<Count>}
 */
export async function countUnitTests(file) {
  const report = await readReport(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/**
 * The tests in a report of Playwright's; none where there is no report.
 *
 * @param {string} file
 * @returns {Promise<Count>}
 */
export async function countBrowserTests(file) {
  const { expected = 0, flaky = 0, unexpected = 0 } = (await readReport(file))?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected };
}

/**
 * What a script of ours has counted: the points at which servers were killed, a fleet; none where there is
 * no report.
 *
 * @param {string} file
 * @returns {Promise<Count>}
 */
export async function countOwnReport(file) {
  return (await readReport(file)) ?? { passed: 0, failed: 0 };
}

/** @param {string} file */
async function readReport(file) {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text);
}
