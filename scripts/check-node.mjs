import { readFileSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "./plain-failure.mjs";
import { root } from "./root.mjs";

/** Refuses a Node older than `engines` of package.json says. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const wanted = engines.node.replace(">=", "");
  if (!isAtLeast(process.versions.node, wanted)) {
    throw new PlainFailure(
      `Easel needs Node ${wanted} or newer, and this is ${process.versions.node}.`,
    );
  }
}

/**
 * @param {string} version
 * @param {string} least
 */
export function isAtLeast(version, least) {
  const have = version.split(".").map(Number);
  const want = least.split(".").map(Number);
  for (const [index, part] of want.entries()) {
    const own = have[index] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}
