import { spawn } from "node:child_process";
import { constants } from "node:os";
import { PlainFailure } from "./plain-failure.mjs";
import { nextBin, root } from "./root.mjs";

const patienceMs = 120_000;
const pauseMs = 200;

/**
 * @typedef {{ status: "ok" | "degraded", mode: "live" | "demo", version: string }} Health
 * @typedef {object} Served
 * @property {string} origin "http://127.0.0.1:3000"
 * @property {Promise<Health>} healthy What it says once it answers.
 * @property {Promise<number>} ended Its exit code, when it has ended; as a shell tells it, 128 and its number for a signal.
 * @property {(signal?: NodeJS.Signals) => Promise<number>} stop Lets it finish what is under way.
 */

/**
 * Starts the built app on a port of this machine alone: what others may reach is for whoever deploys it to
 * decide. Only what goes wrong is shown; whoever wants to read every request runs `npm start`.
 *
 * @param {{
 *   port: number,
 *   env?: Record<string, string>,
 *   cwd?: string,
 *   app?: string,
 *   onLog?: (text: string) => void,
 *   onTrouble?: (text: string) => void,
 * }} options `onLog` hears of every request. Without `onTrouble` the terminal shows what goes wrong.
 *   Migrations are read from `cwd`, the build from `app`; both are the project's folder when not given.
 * @returns {Served}
 */
export function serve({ port, env = {}, cwd = root, app = root, onLog, onTrouble }) {
  const child = spawn(
    process.execPath,
    [nextBin, "start", app, "--hostname", "127.0.0.1", "--port", String(port)],
    {
      cwd,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
      // A line for every request would scroll the address away; what goes wrong is said on standard error.
      stdio: [
        "ignore",
        onLog === undefined ? "ignore" : "pipe",
        onTrouble === undefined ? "inherit" : "pipe",
      ],
    },
  );
  child.stdout?.setEncoding("utf8").on("data", (text) => onLog?.(text));
  child.stderr?.setEncoding("utf8").on("data", (text) => onTrouble?.(text));
  // A test run that is broken off would leave its server behind.
  const end = () => child.kill();
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) =>
    child.once("exit", (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    ),
  );
  const gone = ended.then(() => {
    throw new PlainFailure("The server stopped before it answered. Its reason stands above.");
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    healthy: Promise.race([waitForHealth(origin), gone]),
    ended,
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}

/**
 * @param {string} origin
 * @returns {Promise<Health>}
 */
async function waitForHealth(origin) {
  const lastTry = Date.now() + patienceMs;
  while (Date.now() < lastTry) {
    try {
      return await (await fetch(`${origin}/api/health`)).json();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
    }
  }
  throw new PlainFailure(`The server at ${origin} did not answer within ${patienceMs / 1000} s.`);
}
