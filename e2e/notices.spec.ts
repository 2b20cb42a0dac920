import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { startEasel, type StartedEasel } from "./start-easel";
import { expect, test as anyTest } from "./test";

/** Slow enough for a picture to take over 30 s, and quick enough for the others. */
const test = anyTest.extend<object, { easel: StartedEasel }>({
  easel: [
    async ({ transport }, provide) => {
      const easel = await startEasel({ transport, speed: 0.2 });
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

// One story in chapters: what took so long in the first is what the others are offered something for.
test.describe.configure({ mode: "serial" });

test("after the first picture that took over 30 s it is offered, once", async ({
  studio,
  page,
}) => {
  test.setTimeout(120_000);
  await studio.open();
  await studio.choose("Quality", "Low");
  const [quick, slow] = ["A quick lamp", "A slow lamp [slow]"];
  for (const words of [slow, quick]) {
    await studio.write(words);
    await studio.generate();
  }
  await expect(studio.picture(studio.tile(quick))).toBeVisible({ timeout: 30_000 });
  await expect(offerOn(page)).toHaveCount(0);
  await expect(studio.picture(studio.tile(slow))).toBeVisible({ timeout: 60_000 });
  await expect(offerOn(page)).toContainText("Tell me when pictures are ready");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 768, height: 1024 });
  await studio.generateButton.click({ trial: true });
  await studio.tile(slow).hover();
  await studio.tile(slow).getByRole("checkbox", { name: "Select" }).check();
  const selection = page.getByRole("toolbar", { name: "Selection" });
  for (const width of [768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const name of ["Download", "Delete", "Clear"])
      await selection.getByRole("button", { name }).click({ trial: true });
  }
  await selection.getByRole("button", { name: "Clear" }).click();

  await offerOn(page).getByRole("button", { name: "Not now" }).click();
  await expect(offerOn(page)).toHaveCount(0);
  await page.reload();
  await expect(studio.picture(studio.tile(slow))).toBeVisible();
  await expect(offerOn(page)).toHaveCount(0);
});

test("allowed, it tells once of a batch that ends while nobody looks, and a click brings the picture", async ({
  studio,
  page,
  context,
  easel,
}) => {
  await context.grantPermissions(["notifications"], { origin: easel.origin });
  const desk = await watchDesk(context, page);
  await studio.open();
  await offerOn(page).getByRole("button", { name: "Tell me when pictures are ready" }).click();
  await expect(offerOn(page)).toHaveCount(0);

  await studio.choose("Quality", "Low");
  await page.getByRole("spinbutton", { name: "Variations" }).fill("2");
  await studio.write("A pair of jars");
  await studio.generate();
  await desk.lookElsewhere();
  await expect(studio.picture(studio.tile("A pair of jars"))).toHaveCount(2, { timeout: 30_000 });
  await expect.poll(desk.told).toEqual(["2 pictures are ready: A pair of jars · $0.01"]);

  await desk.clickNotice();
  await expect(page.getByRole("dialog", { name: "A pair of jars" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/");

  await desk.lookAgain();
  await studio.write("A jar that is watched");
  await page.getByRole("spinbutton", { name: "Variations" }).fill("1");
  await studio.generate();
  await expect(studio.picture(studio.tile("A jar that is watched"))).toBeVisible({
    timeout: 30_000,
  });
  expect(await desk.told()).toHaveLength(1);
});

test("what the browser forbids is said in words, and not offered again", async ({
  studio,
  page,
}) => {
  await studio.open();
  await offerOn(page).getByRole("button", { name: "Tell me when pictures are ready" }).click();
  await expect(page.getByText("This browser does not let Easel notify you.")).toBeVisible();
  await expect(offerOn(page)).toHaveCount(0);
  await page.reload();
  await expect(studio.tile("A quick lamp")).toBeVisible();
  await expect(offerOn(page)).toHaveCount(0);
});

function offerOn(page: Page) {
  return page.getByRole("complementary", { name: "Notifications" });
}

/** The desk around the browser: what it is told, and whether its person looks at the tab. */
async function watchDesk(context: BrowserContext, page: Page) {
  await context.addInitScript(() => {
    const notices: Notification[] = [];
    const desk = { notices, isElsewhere: false };
    Reflect.set(window, "desk", desk);
    Object.defineProperty(document, "hidden", { get: () => desk.isElsewhere });
    window.Notification = class extends Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        notices.push(this);
      }
    };
  });
  const look = (isElsewhere: boolean) =>
    page.evaluate((value) => {
      Reflect.get(window, "desk").isElsewhere = value;
      document.dispatchEvent(new Event("visibilitychange"));
    }, isElsewhere);
  return {
    lookElsewhere: () => look(true),
    lookAgain: () => look(false),
    told: () =>
      page.evaluate(() => {
        const notices: Notification[] = Reflect.get(window, "desk").notices;
        return notices.map(({ title, body }) => `${title}: ${body}`);
      }),
    clickNotice: () =>
      page.evaluate(() => {
        const [notice]: Notification[] = Reflect.get(window, "desk").notices;
        notice?.dispatchEvent(new Event("click"));
      }),
  };
}
