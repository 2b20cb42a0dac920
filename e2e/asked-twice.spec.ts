import { type DroppingProxy, startDroppingProxy } from "./dropping-proxy";
import { openTab, type Tab } from "./open-tab";
import { expectOnePicture, timesPaid } from "./paid-once";
import { expect, test } from "./test";

test("a double click and a shortcut pressed twice are one wish each", async ({
  studio,
  page,
  easel,
}) => {
  const clicked = "Clicked twice by a nervous finger";
  const pressed = "Pressed twice by a nervous finger";
  await studio.open();
  await studio.write(clicked);
  await studio.generateButton.dblclick();
  await studio.write(pressed);
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Control+Enter");

  await expectOnePicture(studio, easel, clicked);
  await expectOnePicture(studio, easel, pressed);
});

test.describe("the same draft sent from two tabs", () => {
  /** Generates while this tab's clock stands at a moment. */
  async function generateAt({ page, studio }: Tab, moment: number): Promise<void> {
    await page.evaluate((stands) => {
      const { now } = Date;
      Date.now = () => stands;
      Object.assign(window, { letTimePass: () => (Date.now = now) });
    }, moment);
    await studio.generate();
    await page.evaluate("letTimePass()");
  }

  for (const [when, times, apartMs] of [
    ["at once is one wish", 1, 0],
    ["one second after the other is two wishes", 2, 1_000],
  ] as const)
    test(when, async ({ studio, page, context, easel }) => {
      const prompt = `Wanted in this tab and in that one ${when}`;
      await studio.open();
      await studio.write(prompt);
      const other = await openTab(context);
      await expect(other.studio.prompt).toHaveValue(prompt);
      const moment = Date.now();
      await Promise.all([
        generateAt({ page, studio }, moment),
        generateAt(other, moment + apartMs),
      ]);

      for (const { picture, tile } of [studio, other.studio]) {
        await expect(picture(tile(prompt)).first()).toBeVisible({ timeout: 30_000 });
      }
      // A tab that waits for nothing asks for nothing: it hears of another's picture when it is looked at.
      await page.reload();
      await expect(studio.picture(studio.tile(prompt))).toHaveCount(times, { timeout: 30_000 });
      expect(await timesPaid(easel, prompt)).toBe(times);
    });
});

test.describe("one request in two tabs", () => {
  test.use({ expectedMessages: /net::ERR_FAILED/ });

  test("is sent by both at once and made once", async ({ studio, context, easel }) => {
    const prompt = "Known to two tabs";
    const keys: (string | undefined)[] = [];
    let letBothGo = () => {};
    const areBothHere = new Promise<void>((resolve) => (letBothGo = resolve));
    await context.route("**/api/generations", async (route) => {
      const request = route.request();
      if (request.method() !== "POST") return route.continue();
      const count = keys.push(request.headers()["idempotency-key"]);
      if (count === 1) return route.abort();
      if (count === 3) letBothGo();
      await areBothHere;
      return route.continue();
    });
    await studio.open();
    await studio.write(prompt);
    await studio.generate();
    await expect(studio.tile(prompt)).toContainText("Easel cannot be reached");

    // The second tab takes up what the first one still tries to send.
    const other = await openTab(context);

    await expectOnePicture(studio, easel, prompt);
    await expectOnePicture(other.studio, easel, prompt);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });
});

const proxied = test.extend<{ droppingProxy: DroppingProxy }>({
  droppingProxy: async ({ easel }, provide) => {
    const proxy = await startDroppingProxy(easel.origin);
    await provide(proxy);
    await proxy.stop();
  },
  baseURL: async ({ droppingProxy }, provide) => provide(droppingProxy.origin),
});

proxied(
  "a request that Chromium sends again by itself is made once",
  async ({ studio, page, easel, droppingProxy }) => {
    const prompt = "Sent twice by the browser itself";
    await studio.open();
    await studio.write(prompt);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") asked.push(request.url());
    });
    droppingProxy.dropNextAnswer();
    await studio.generate();

    await expectOnePicture(studio, easel, prompt);
    expect(asked, "what the page itself sent").toHaveLength(1);
    expect(droppingProxy.keys, "what came over the wire").toHaveLength(2);
    expect(new Set(droppingProxy.keys).size).toBe(1);
  },
);
