import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { PlainFailure } from "./plain-failure.mjs";
import { nextBin, root } from "./root.mjs";
import { run } from "./run.mjs";

const stamp = path.join(root, ".next/easel-build");
const buildId = path.join(root, ".next/BUILD_ID");
/** Outside .next, which a build clears. */
const log = path.join(root, "node_modules/.cache/easel-build.log");

/** Whether the build that stands is one of these very sources, whatever their dates. */
export async function isBuildFresh() {
  const [was, id] = await Promise.all([read(stamp), read(buildId)]);
  return was !== null && id !== null && was === `${await hashSources()} ${id}`;
}

/**
 * Builds the app. What the build says goes into a log, and its end into the failure.
 *
 * @param {Record<string, string>} [env]
 */
export async function build(env = {}) {
  const sources = await hashSources();
  await rm(stamp, { force: true });
  let said = "";
  const code = await run(process.execPath, [nextBin, "build"], {
    onOutput: (text) => (said += text),
    // A shell that says NODE_ENV=development would build pages that fail.
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  await mkdir(path.dirname(log), { recursive: true });
  await writeFile(log, said);
  if (code !== 0) {
    const end = said.trimEnd().split("\n").slice(-30).join("\n");
    throw new PlainFailure(`${end}\n\nThe build failed. All it said is in ${log}`);
  }
  await writeFile(stamp, `${sources} ${await read(buildId)}`);
}

/** What no build reads, beside every file whose name begins with a dot. */
const unread = new Set(["node_modules", "coverage", "docs", "e2e", "screenshots", "scripts"]);
const unreadFile = /\.(md|tsbuildinfo)$|\.test\.tsx?$|^next-env\.d\.ts$/;

async function hashSources() {
  const hash = createHash("sha256");
  for (const file of (await filesBelow(root)).sort()) {
    hash.update(`${path.relative(root, file)}\0`).update(await readFile(file));
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries.map((entry) => {
      const whole = path.join(folder, entry.name);
      if (entry.name.startsWith(".")) return [];
      if (entry.isDirectory())
        return folder === root && unread.has(entry.name) ? [] : filesBelow(whole);
      return entry.isFile() && !unreadFile.test(entry.name) ? [whole] : [];
    }),
  );
  return nested.flat();
}

/** @param {string} file */
async function read(file) {
  return readFile(file, "utf8").catch(() => null);
}
