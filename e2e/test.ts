import { type Page, test as base } from "@playwright/test";
import { startEasel, type StartedEasel, type Transport } from "./start-easel";
import { studioOn, type Studio } from "./studio";

export type ServerOptions = { transport: Transport };
type WorkerFixtures = ServerOptions & { easel: StartedEasel };
type Fixtures = { studio: Studio };

/**
 * A test with a running Easel and its page. It fails, whatever it was about, when the page writes an
 * error to the console, throws, or asks anyone but Easel for anything.
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
  storageState: async ({ easel }, provide) => {
    const [name = "", value = ""] = easel.session.split("=");
    const cookie = { name, value, domain: "127.0.0.1", path: "/" };
    const kept = { expires: -1, httpOnly: true, secure: false, sameSite: "Lax" as const };
    await provide({ cookies: [{ ...cookie, ...kept }], origins: [] });
  },
  baseURL: async ({ easel }, provide) => provide(easel.origin),
  page: async ({ page, easel }, provide) => {
    const faults = collectFaults(page, easel.origin);
    await provide(page);
    expect(faults, "what went wrong in the page").toEqual([]);
  },
  studio: async ({ page }, provide) => provide(studioOn(page)),
});

export const { expect } = test;

function collectFaults(page: Page, origin: string): readonly string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isLocal = url.protocol === "blob:" || url.protocol === "data:";
    if (!isLocal && url.origin !== origin) faults.push(`asked elsewhere: ${url.href}`);
  });
  return faults;
}
