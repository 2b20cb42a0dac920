import type { Browser, BrowserContextOptions, CDPSession } from "@playwright/test";
import { z } from "zod";

export type UnwatchedPage = {
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Turns the wheel where the pointer is, and resolves when the page took it. */
  readonly turnWheel: (deltaY: number) => Promise<void>;
  /** What is left after a collection of garbage is what the page holds. */
  readonly collectGarbage: () => Promise<void>;
  readonly usedHeapBytes: () => Promise<number>;
  /** As if the machine had no memory left: what the browser only keeps to be quicker, it lets go. */
  readonly askForMemory: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Settings = {
  readonly url: string;
  readonly cookies: Exclude<BrowserContextOptions["storageState"], string | undefined>["cookies"];
  readonly viewport: { readonly width: number; readonly height: number };
  /** Runs in the page, before its own code. */
  readonly initScript: string;
};

/**
 * Opens a page that Playwright does not watch. Of those it does, the browser keeps up to 100 MB of answers
 * in the page's own process, and tells of every request: neither happens to a person, and both would be measured.
 */
export async function openUnwatchedPage(
  browser: Browser,
  { url, cookies, viewport, initScript }: Settings,
): Promise<UnwatchedPage> {
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send("Target.createBrowserContext");
  await session.send("Storage.setCookies", { cookies: [...cookies], browserContextId });
  const { targetId } = await session.send("Target.createTarget", {
    url: "about:blank",
    browserContextId,
  });
  const send = await connect(session, targetId);
  await send("Emulation.setDeviceMetricsOverride", {
    ...viewport,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await send("Page.enable");
  await send("Page.addScriptToEvaluateOnNewDocument", { source: initScript });
  await send("Page.navigate", { url });
  return {
    evaluate: async (expression) => {
      const { result } = evaluated.parse(
        await send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true }),
      );
      return result.value;
    },
    turnWheel: async (deltaY) => {
      const at = { x: viewport.width / 2, y: viewport.height / 2 };
      await send("Input.dispatchMouseEvent", { type: "mouseWheel", ...at, deltaX: 0, deltaY });
    },
    collectGarbage: async () => void (await send("HeapProfiler.collectGarbage")),
    usedHeapBytes: async () => heap.parse(await send("Runtime.getHeapUsage")).usedSize,
    askForMemory: async () =>
      void (await send("Memory.simulatePressureNotification", { level: "critical" })),
    close: async () => {
      await session.send("Target.disposeBrowserContext", { browserContextId });
      await session.detach();
    },
  };
}

const evaluated = z.object({ result: z.object({ value: z.unknown() }) });
const heap = z.object({ usedSize: z.number() });
const answer = z.object({
  id: z.int().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

type Send = (method: string, params?: object) => Promise<unknown>;

async function connect(session: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  const waiting = new Map<number, (told: z.infer<typeof answer>) => void>();
  session.on("Target.receivedMessageFromTarget", (received) => {
    if (received.sessionId !== sessionId) return;
    const told = answer.parse(JSON.parse(received.message));
    if (told.id !== undefined) waiting.get(told.id)?.(told);
  });
  let last = 0;
  return async (method, params = {}) => {
    last += 1;
    const id = last;
    const told = new Promise<z.infer<typeof answer>>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await session.send("Target.sendMessageToTarget", { sessionId, message });
    const { result, error } = await told;
    waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}
