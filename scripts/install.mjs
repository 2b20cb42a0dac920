import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { PlainFailure } from "./plain-failure.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

const stamp = path.join(root, "node_modules/.easel-install");

/**
 * Installs what package-lock.json says, unless just that stands in node_modules already. The stamp goes
 * with the folder and is written last: an install that broke off is done again.
 *
 * @param {{ isSilent?: boolean }} [options] Silent, it speaks only through its failure.
 */
export async function install({ isSilent = false } = {}) {
  const wanted = await fingerprint();
  if ((await readFile(stamp, "utf8").catch(() => null)) === wanted) return;
  if (!isSilent) console.log("Installing packages: a minute or two…");
  let said = "";
  // The build needs what stands under devDependencies, in production too.
  const code = await run("npm", ["ci", "--include=dev", "--loglevel=error"], {
    onOutput: (text) => (said += text),
  });
  if (code !== 0)
    throw new PlainFailure(`${said}\nThe packages could not be installed: npm ci failed.`);
  await writeFile(stamp, wanted);
}

/** Some packages ship a binary for each system, so a folder copied from another one is stale. */
async function fingerprint() {
  const lock = await readFile(path.join(root, "package-lock.json"));
  return createHash("sha256")
    .update(lock)
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");
}
