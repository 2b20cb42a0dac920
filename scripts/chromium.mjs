import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { PlainFailure } from "./plain-failure.mjs";
import { run } from "./run.mjs";

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A browser that came with a system talks to its maker and draws on a graphics card it may not have. */
const systemArgs = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How to launch the Chromium this machine has: Playwright's own, else the system's; null where there is none. */
export function findChromium() {
  const own = playwrightPath();
  if (existsSync(own)) return { executablePath: own, args: [] };
  const executablePath = systemPaths.find((path) => existsSync(path));
  return executablePath === undefined ? null : { executablePath, args: systemArgs };
}

/** Installs a Chromium where there is none: a package of the system as root on Debian, else Playwright's. */
export async function installChromium() {
  if (findChromium() !== null) return;
  let said = "";
  /** @type {(command: string, args: readonly string[]) => Promise<number>} */
  const quietly = (command, args) =>
    run(command, args, {
      onOutput: (text) => (said += text),
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    await quietly("/usr/bin/apt-get", ["update"]);
    await quietly("/usr/bin/apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  } else {
    const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
    await quietly(process.execPath, [cli, "install", "chromium"]);
  }
  if (findChromium() === null) {
    throw new PlainFailure(
      `${said}\nThere is no Chromium for the browser tests. Install one, or run: npx playwright install chromium`,
    );
  }
}

/** Asked for late: `installChromium` runs before anything but Node is sure to be there. */
function playwrightPath() {
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  return chromium.executablePath();
}
