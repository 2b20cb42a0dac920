import { randomInt } from "node:crypto";
import { chmod, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseEnv } from "node:util";

/** The files Next reads when it serves, from the weakest to the strongest. */
const envFiles = [".env", ".env.production", ".env.local", ".env.production.local"];

/** Without the letters and digits that people take for one another. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/**
 * Sees to it that a key is never served without a passcode: where there is a key and no passcode, makes
 * one (99 bits), writes it to .env.local in this folder, which from then on its owner alone can read, and
 * gives it; null where nothing was missing.
 *
 * @param {string} folder
 * @param {Record<string, string | undefined>} given What the process was started with; it wins over files.
 * @returns {Promise<string | null>}
 */
export async function makeMissingPasscode(folder, given = process.env) {
  const files = await Promise.all(envFiles.map((name) => readOrEmpty(path.join(folder, name))));
  const settings = Object.assign({}, ...files.map((text) => parseEnv(text)), given);
  if (!settings.SEGMIND_API_KEY || settings.EASEL_PASSCODE) return null;
  const passcode = Array.from({ length: 4 }, fiveLetters).join("-");
  const before = files[envFiles.indexOf(".env.local")] ?? "";
  const file = path.join(folder, ".env.local");
  await writeFile(file, withPasscode(before, passcode), { mode: 0o600 });
  // The mode above counts for a new file alone.
  await chmod(file, 0o600);
  return passcode;
}

/**
 * In the empty line where there is one: of two lines the last counts, and whoever changed the first would
 * change nothing.
 *
 * @param {string} before
 * @param {string} passcode
 */
function withPasscode(before, passcode) {
  const line = `EASEL_PASSCODE=${passcode}`;
  const empty = /^[ \t]*(export[ \t]+)?EASEL_PASSCODE[ \t]*=[ \t]*(""|''|``)?[ \t]*(#.*)?$/gm;
  const filled = before.replace(empty, line);
  if (filled !== before) return filled;
  const lineEnd = before === "" || before.endsWith("\n") ? "" : "\n";
  return `${before}${lineEnd}${line}\n`;
}

/** @param {string} file */
async function readOrEmpty(file) {
  return readFile(file, "utf8").catch((error) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
}

function fiveLetters() {
  return Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
}
