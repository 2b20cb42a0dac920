import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { run } from "./run.mjs";

const stamp = "node_modules/.easel-lock";

/** Installs what package-lock.json says, unless exactly that is installed already. */
export async function install() {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  await run("npm", ["ci", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, lock);
}
