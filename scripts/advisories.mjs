import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PlainFailure, runCommand } from "./plain-failure.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

/**
 * `npm run advisories`: asks the registry what is known of the packages in the lock file. Fails for what is
 * high or critical, and when it hears no answer: silence is no good news, and a mirror that knows no
 * advisories at all says "none" to everything. So it first asks about a package whose holes are well known.
 *
 * @typedef {{ severity: string }} Finding
 */
await runCommand(async () => {
  if (Object.keys(await askAboutKnownHoles()).length === 0) {
    throw new PlainFailure(
      "The registry knows of no hole in lodash 4.17.4, which has several: its word on other packages means nothing. Ask one that keeps advisories, such as registry.npmjs.org.",
    );
  }
  const found = Object.entries(await ask(root));
  const bad = found.filter(([, { severity }]) => severity === "high" || severity === "critical");
  for (const [name, { severity }] of found) console.log(`${severity}: ${name}`);
  if (bad.length > 0) {
    throw new PlainFailure(
      `Update ${bad.map(([name]) => name).join(", ")}: what is known of them is serious. "npm audit" tells more.`,
    );
  }
  console.log("Nothing serious is known of what Easel is built from.");
});

/**
 * What is known of a folder's lock file, by package.
 *
 * @param {string} folder
 * @returns {Promise<Record<string, Finding>>}
 */
async function ask(folder) {
  let said = "";
  const args = ["audit", "--json", "--package-lock-only", "--loglevel=silent", "--prefix", folder];
  await run("npm", args, { onOutput: (text) => (said += text) });
  const answer = parsed(said);
  if (answer?.auditReportVersion !== 2 || answer.vulnerabilities === undefined) {
    throw new PlainFailure(
      `The registry gave no answer about advisories (${answer?.message ?? "nothing was heard"}), so nothing is known. Ask again where it can be reached.`,
    );
  }
  return answer.vulnerabilities;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A question whose answer is known. */
async function askAboutKnownHoles() {
  const folder = await mkdtemp(path.join(tmpdir(), "easel-advisories-"));
  const manifest = { name: "known", version: "1.0.0", dependencies: { lodash: "4.17.4" } };
  const packages = { "": manifest, "node_modules/lodash": { version: "4.17.4" } };
  const lock = { name: "known", version: "1.0.0", lockfileVersion: 3, requires: true, packages };
  try {
    await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
    await writeFile(path.join(folder, "package-lock.json"), JSON.stringify(lock));
    return await ask(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
