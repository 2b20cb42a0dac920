import { type BrowserContext, test as base } from "@playwright/test";
import { signedIn } from "./signed-in";
import { startEasel, type StartedEasel, type Transport } from "./start-easel";
import { studioOn, type Studio } from "./studio";

export type ServerOptions = { transport: Transport };
type Options = {
  /** What a test brings about on purpose: messages of the console that are no fault. */
  readonly expectedMessages: RegExp | null;
};
type WorkerFixtures = ServerOptions & { easel: StartedEasel };
type Fixtures = Options & {
  studio: Studio;
  /** Another browser of the same person. */
  elsewhere: BrowserContext;
};

/**
 * A test with a running Easel and its page. It fails, whatever it was about, when one of its tabs writes
 * an error to the console, throws, breaks the page's policy, or asks anyone but Easel and its store for anything.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  transport: ["v2", { option: true, scope: "worker" }],
  easel: [
    async ({ transport }, provide) => {
      const easel = await startEasel({ transport });
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  // Every test begins signed in but for those of the door itself.
  storageState: async ({ easel }, provide) => provide(signedIn(easel)),
  baseURL: async ({ easel }, provide) => provide(easel.origin),
  expectedMessages: [null, { option: true }],
  context: async ({ context, baseURL, easel, expectedMessages }, provide) => {
    // A test may come to Easel by a proxy of its own.
    const origins = [...easel.origins, baseURL];
    const faults = await collectFaults(context, origins, expectedMessages);
    await provide(context);
    expect(faults, "what went wrong in the page").toEqual([]);
  },
  elsewhere: async ({ browser, easel, expectedMessages }, provide) => {
    const storageState = signedIn(easel);
    const context = await browser.newContext({ baseURL: easel.origin, storageState });
    const faults = await collectFaults(context, easel.origins, expectedMessages);
    await provide(context);
    await context.close();
    expect(faults, "what went wrong in the other browser's page").toEqual([]);
  },
  studio: async ({ page }, provide) => provide(studioOn(page)),
});

export const { expect } = test;

async function collectFaults(
  context: BrowserContext,
  origins: readonly (string | undefined)[],
  expected: RegExp | null,
): Promise<readonly string[]> {
  const faults: string[] = [];
  await tellViolations(context, (words) => faults.push(words));
  context.on("console", (message) => {
    const isExpected = expected?.test(message.text()) ?? false;
    if (message.type() === "error" && !isExpected) faults.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => faults.push(`thrown: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const isLocal = url.protocol === "blob:" || url.protocol === "data:";
    if (!isLocal && !origins.includes(url.origin)) faults.push(`asked elsewhere: ${url.href}`);
  });
  return faults;
}

/** What the page's policy refused, whatever a test expects of the console. */
async function tellViolations(
  context: BrowserContext,
  tell: (words: string) => void,
): Promise<void> {
  await context.exposeFunction("tellViolation", tell);
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (violation) => {
      const { effectiveDirective, blockedURI } = violation;
      Reflect.get(window, "tellViolation")(`refused: ${effectiveDirective} ${blockedURI}`);
    });
  });
}
