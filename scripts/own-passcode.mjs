import { randomInt } from "node:crypto";
import { appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import { parseEnv } from "node:util";

/** The files Next reads when it serves, from the weakest to the strongest. */
const envFiles = [".env", ".env.production", ".env.local", ".env.production.local"];

/** Without the letters and digits that people take for one another. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/**
 * Sees to it that a key is never served without a passcode: where there is a key and no passcode, makes
 * one (99 bits), writes it to .env.local in this folder and gives it; null where nothing was missing.
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
  const lineEnd = before === "" || before.endsWith("\n") ? "" : "\n";
  const line = `${lineEnd}EASEL_PASSCODE=${passcode}\n`;
  await appendFile(path.join(folder, ".env.local"), line, { mode: 0o600 });
  return passcode;
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
