import { spawn } from "node:child_process";

/** A command that ended with anything but 0. */
export class CommandError extends Error {
  /**
   * @param {string} command
   * @param {string} output everything it printed
   */
  constructor(command, output) {
    super(`${command} failed.`);
    this.output = output;
  }
}

/**
 * Runs a command to its end without showing what it prints, and gives that back; throws a CommandError
 * with it when the command fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<string>}
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      // npm and npx are .cmd files on Windows, which only a shell can start.
      shell: process.platform === "win32",
    });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new CommandError([command, ...args].join(" "), output));
    });
  });
}
