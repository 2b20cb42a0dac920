import { readFile } from "node:fs/promises";
import type { Browser } from "@playwright/test";

/**
 * How much memory the browser's page processes take, in bytes, and the most they took while something
 * happened. Read from /proc; null where there is none.
 */
export async function rendererMemory(browser: Browser): Promise<number | null> {
  const sizes = await Promise.all((await rendererIds(browser)).map(residentBytes));
  return sizes.some((size) => size === null)
    ? null
    : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

export async function peakMemory(browser: Browser, act: () => Promise<void>) {
  let isOver = false;
  let peak: number | null = null;
  const watch = async () => {
    const ids = await rendererIds(browser);
    while (!isOver) {
      const sizes = await Promise.all(ids.map(residentBytes));
      if (!sizes.includes(null)) {
        peak = Math.max(
          peak ?? 0,
          sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const watching = watch();
  await act();
  isOver = true;
  await watching;
  return peak;
}

async function rendererIds(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

/** What a process takes of the memory, in bytes; null where nobody tells. */
export async function residentBytes(id: number): Promise<number | null> {
  return statusBytes(id, "VmRSS");
}

/**
 * What the largest page process took for itself, in bytes, which Chromium's task manager calls its footprint,
 * and what it shares with the browser's others, the pictures it keeps decoded above all. Without the program's own files.
 */
export async function ownRendererMemory(
  browser: Browser,
): Promise<Readonly<Record<"own" | "shared", number | null>>> {
  const ids = await rendererIds(browser);
  const most = async (name: StatusLine) => {
    const sizes = await Promise.all(ids.map((id) => statusBytes(id, name)));
    return sizes.includes(null) ? null : Math.max(...sizes.map((size) => size ?? 0));
  };
  return { own: await most("RssAnon"), shared: await most("RssShmem") };
}

type StatusLine = "VmRSS" | "RssAnon" | "RssShmem";

async function statusBytes(id: number, name: StatusLine): Promise<number | null> {
  const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
  const line = status.split("\n").find((text) => text.startsWith(`${name}:`));
  const kilobytes = line && /(\d+) kB/.exec(line)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
