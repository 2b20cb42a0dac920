import { spawn } from "node:child_process";
import path from "node:path";
import { PlainFailure } from "./plain-failure.mjs";
import { root } from "./root.mjs";

/**
 * Runs a command in the project's folder to its end, without standard input.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ onOutput?: (text: string) => void, env?: Record<string, string> }} [options] Without
 *   `onOutput` the terminal shows what the command says.
 * @returns {Promise<number>} Its exit code; 1 where a signal ended it.
 */
export function run(command, args, { onOutput, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const out = onOutput === undefined ? "inherit" : "pipe";
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", out, out],
      // All but Node itself are scripts there, which only a shell can start.
      shell: process.platform === "win32" && command !== process.execPath,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => onOutput?.(text));
    }
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a tool of node_modules in silence; a failure carries all that it said.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export async function runTool(name, args, env) {
  let said = "";
  const command = path.join(root, "node_modules/.bin", name);
  const code = await run(command, args, {
    onOutput: (text) => (said += text),
    ...(env && { env }),
  });
  if (code !== 0) throw new PlainFailure(said.trimEnd());
}
