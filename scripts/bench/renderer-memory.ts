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
  const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

/** What a process took for itself, in bytes, without the program's own files; null where nobody tells. */
async function ownBytes(id: number): Promise<number | null> {
  const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
  const kilobytes = /RssAnon:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

/** The memory of the largest page process, in bytes, without the browser's own program; null where nobody tells. */
export async function ownRendererMemory(browser: Browser): Promise<number | null> {
  const sizes = await Promise.all((await rendererIds(browser)).map(ownBytes));
  return sizes.includes(null) ? null : Math.max(...sizes.map((size) => size ?? 0));
}
