import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

/** Everything a build is made of. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "tailwind.config.ts",
  "tsconfig.json",
];
const stamp = ".next/easel-sources";

/** Builds, unless the last build was made of exactly these sources. */
export async function buildWhenStale() {
  const now = hashOf(sources);
  const isBuilt = existsSync(".next/BUILD_ID") && existsSync(stamp);
  if (isBuilt && readFileSync(stamp, "utf8") === now) return;
  console.log("Building. This takes about half a minute.");
  await run("npm", ["run", "build"]);
  writeFileSync(stamp, now);
}

/** @param {readonly string[]} paths */
function hashOf(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

/** @param {string} place @returns {string[]} */
function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (path.extname(place) !== "") return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
