import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { run } from "./run.mjs";

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Without these a system browser calls home at every start. */
const quietArguments = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * How to start a Chromium: Playwright's own where it is, else one of the system's; null where there is none.
 *
 * @returns {import("@playwright/test").LaunchOptions | null}
 */
export function findChromium() {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  if (existsSync(chromium.executablePath())) return { args: sandbox };
  const executablePath = systemBrowsers.find((path) => existsSync(path));
  if (executablePath === undefined) return null;
  return { executablePath, args: [...sandbox, ...quietArguments] };
}

/** Installs a Chromium where there is none: from Debian's packages when it may, else Playwright's own. */
export async function installChromium() {
  if (findChromium() !== null) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], env);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], env);
    return;
  }
  await run("npx", ["playwright", "install", "chromium"]);
}
