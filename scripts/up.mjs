import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import { buildWhenStale } from "./build.mjs";
import { freePortFrom, isFree } from "./free-port.mjs";
import { install } from "./install.mjs";
import { CommandError } from "./run.mjs";

const startWithinMs = 60_000;

try {
  requireNode();
  await install();
  await buildWhenStale();
  const port = await choosePort();
  await serve(port);
} catch (error) {
  if (error instanceof CommandError) console.error(error.output);
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Easel needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

async function choosePort() {
  const { PORT } = process.env;
  if (PORT === undefined || PORT === "") return freePortFrom(3000);
  if (await isFree(Number(PORT))) return Number(PORT);
  throw new Error(`Port ${PORT} is taken. Set PORT to another one.`);
}

/** @param {number} port */
async function serve(port) {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const server = spawn(process.execPath, [next, "start", "--port", String(port)], {
    // Its log goes to the terminal only when it is asked for: an address should not scroll away.
    stdio: ["ignore", process.env.EASEL_LOG === "1" ? "inherit" : "ignore", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => server.kill(signal));
  }
  const ended = once(server, "exit");
  const health = await Promise.race([healthOf(port), ended.then(() => null)]);
  if (health === null) throw new Error("Easel did not start.");
  console.log(`Easel is ready: http://localhost:${port}`);
  console.log(
    health.mode === "live"
      ? "Live: pictures are made by Segmind and cost money."
      : "Demo: a sandbox draws the pictures and nothing is charged. Set SEGMIND_API_KEY in .env.local to go live.",
  );
  await ended;
}

/** @param {number} port @returns {Promise<{ mode: string } | null>} */
async function healthOf(port) {
  for (const end = Date.now() + startWithinMs; Date.now() < end; await wait(250)) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer !== null) return answer.json();
  }
  return null;
}
