import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { startDroppingProxy } from "./dropping-proxy";
import { startEasel, type StartedEasel } from "./start-easel";
import { studioOn } from "./studio";

/**
 * What happens between a click and its picture when browser, network and server do their worst. Errors
 * in the console are part of it here, so these tests have a page of their own.
 */
const test = base.extend<object, { easel: StartedEasel }>({
  easel: [
    async ({}, provide) => {
      const easel = await startEasel({ speed: 0.02 });
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ easel }, provide) => provide(easel.origin),
});

async function openStudio(context: BrowserContext, origin = "") {
  const page = await context.newPage();
  const studio = studioOn(page);
  await page.goto(`${origin}/`);
  await expect(studio.balance).toHaveText(/left$/);
  await studio.choose("Quality", "Low");
  return { page, studio };
}

/** How many POSTs that cost money were made for this prompt. */
async function paid(easel: StartedEasel, prompt: string): Promise<number> {
  const submits = await easel.submits();
  return submits.filter((body) => body.prompt === prompt).length;
}

async function expectOnePicture(page: Page, easel: StartedEasel, prompt: string) {
  const studio = studioOn(page);
  await expect(studio.picture(studio.tile(prompt))).toBeVisible({ timeout: 30_000 });
  await expect(studio.tile(prompt)).toHaveCount(1);
  expect(await paid(easel, prompt)).toBe(1);
}

/** The same moments for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test("a tab that is closed at any moment loses no picture and pays none twice", async ({
  context,
  easel,
}) => {
  const seed = Number(process.env.SEED ?? Date.now() % 100_000);
  const random = randomFrom(seed);
  test.setTimeout(120_000);
  for (let round = 0; round < 6; round += 1) {
    const prompt = `Closed at a random moment, seed ${seed}, round ${round}`;
    const { page, studio } = await openStudio(context);
    await studio.write(prompt);
    await studio.generate();
    // From the click to past the finished picture, most of them early, where most is undecided.
    await page.waitForTimeout(random() ** 3 * 1_500);
    await page.close();

    const { page: later, studio: reopened } = await openStudio(context);
    if ((await paid(easel, prompt)) === 0 && (await reopened.tile(prompt).count()) === 0) {
      // Closed before the click was on the disk: then nothing may ever come of it.
      expect(await paid(easel, prompt)).toBe(0);
    } else {
      await expectOnePicture(later, easel, prompt);
    }
    await later.close();
  }
});

test("what is asked for offline is made once, by itself, when the network is back", async ({
  context,
  easel,
}) => {
  const prompt = "Asked for in a tunnel";
  const { page, studio } = await openStudio(context);
  await context.setOffline(true);
  await studio.write(prompt);
  await studio.generate();
  await expect(studio.tile(prompt)).toContainText("Easel cannot be reached");
  await expect(studio.tile(prompt)).toContainText("sent by itself, only once");
  expect(await paid(easel, prompt)).toBe(0);
  await context.setOffline(false);
  await expectOnePicture(page, easel, prompt);
});

test("a network that goes while a picture is made changes nothing about it", async ({
  context,
  easel,
}) => {
  const prompt = "Made behind a tunnel";
  const { page, studio } = await openStudio(context);
  await studio.write(prompt);
  await studio.generate();
  await expect.poll(() => paid(easel, prompt)).toBe(1);
  await context.setOffline(true);
  await expect(studio.sheet.getByRole("article", { name: prompt })).toBeVisible();
  await context.setOffline(false);
  await expectOnePicture(page, easel, prompt);
});

test("a double click is one wish", async ({ context, easel }) => {
  const prompt = "Clicked twice by a nervous finger";
  const { page, studio } = await openStudio(context);
  await studio.write(prompt);
  await studio.generateButton.dblclick();
  await expectOnePicture(page, easel, prompt);
});

test("the same request sent by two tabs at once is made once", async ({ context, easel }) => {
  const prompt = "Known to two tabs";
  const { page, studio } = await openStudio(context);
  await page.route("**/api/generations", async (route) => {
    if (route.request().method() === "POST") await route.abort();
    else await route.continue();
  });
  await studio.write(prompt);
  await studio.generate();
  await expect(studio.tile(prompt)).toContainText("Easel cannot be reached");

  // The second tab takes the request up as it opens, while the first one tries again.
  const second = context.newPage();
  await page.unroute("**/api/generations");
  const other = await second;
  await Promise.all([
    other.goto("/"),
    page.evaluate(() => window.dispatchEvent(new Event("online"))),
  ]);
  await expectOnePicture(page, easel, prompt);
  await expectOnePicture(other, easel, prompt);
});

for (const signal of ["SIGTERM", "SIGKILL"] as const) {
  test(`a server that is ended by ${signal} in the middle of a job finishes it when it is back`, async ({
    context,
    browser,
    easel,
  }) => {
    const prompt = `Being made at the time of ${signal}`;
    const { page, studio } = await openStudio(context);
    await studio.write(prompt);
    await studio.generate();
    await expect.poll(() => paid(easel, prompt)).toBe(1);
    await easel.restart(signal);
    await expectOnePicture(page, easel, prompt);

    const elsewhere = await browser.newContext({ baseURL: easel.origin });
    const other = await elsewhere.newPage();
    await other.goto("/");
    await expectOnePicture(other, easel, prompt);
    await elsewhere.close();
  });
}

test("what is clicked while the server is down is made once when it is back", async ({
  context,
  easel,
}) => {
  const prompt = "Clicked while nobody was home";
  const { page, studio } = await openStudio(context);
  await studio.write(prompt);
  const restarted = easel.restart("SIGKILL");
  await studio.generate();
  await restarted;
  await expectOnePicture(page, easel, prompt);
});

test("a POST that Chromium re-sends by itself is one submit", async ({ context, easel }) => {
  const prompt = "Sent twice by the browser itself";
  const proxy = await startDroppingProxy(easel.origin);
  const { page, studio } = await openStudio(context, proxy.origin);
  await studio.write(prompt);
  // The list goes over the connection first, so that the POST finds it alive.
  await page.evaluate(() => fetch("/api/generations").then((answer) => answer.text()));
  proxy.dropNext();
  await studio.generate();
  await expectOnePicture(page, easel, prompt);
  expect(proxy.keys.length).toBeGreaterThanOrEqual(2);
  expect(new Set(proxy.keys).size).toBe(1);
  await page.close();
  await proxy.stop();
});

test("a page that slept while its picture was made shows it when it wakes", async ({
  context,
  easel,
}) => {
  const prompt = "Made while the lid was closed";
  const { page, studio } = await openStudio(context);
  await studio.write(prompt);
  await studio.generate();
  await expect.poll(() => paid(easel, prompt)).toBe(1);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  await studio.outcome(prompt);
  await devtools.send("Page.setWebLifecycleState", { state: "active" });
  await expectOnePicture(page, easel, prompt);
});

test("what lay undelivered for more than ten minutes is sent only when its person says so", async ({
  context,
  easel,
}) => {
  const [wanted, unwanted] = ["Still wanted after lunch", "No longer wanted after lunch"];
  const page = await context.newPage();
  const studio = studioOn(page);
  await page.clock.install();
  await page.goto("/");
  await studio.choose("Quality", "Low");
  await context.setOffline(true);
  for (const prompt of [wanted, unwanted]) {
    await studio.write(prompt);
    await studio.generate();
    await expect(studio.tile(prompt)).toContainText("Easel cannot be reached");
  }
  await page.clock.fastForward("11:00");
  await context.setOffline(false);
  await expect(studio.tile(wanted)).toContainText("Send it now?");
  await studio.tile(unwanted).getByRole("button", { name: "Discard" }).click();
  await studio.tile(wanted).getByRole("button", { name: "Send it" }).click();
  await page.clock.resume();
  await expectOnePicture(page, easel, wanted);
  await expect(studio.tile(unwanted)).toHaveCount(0);
  expect(await paid(easel, unwanted)).toBe(0);
});

test("200 pictures asked for at once never pass the day's budget", async () => {
  const easel = await startEasel({ speed: 0.001, dailyBudgetUsd: 0.1 });
  const ask = () =>
    fetch(`${easel.origin}/api/generations`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Idempotency-Key": crypto.randomUUID(),
        Origin: easel.origin,
      },
      body: JSON.stringify({
        model: "gpt-image-2",
        input: { prompt: "one of many", size: "1536x1024", quality: "low" },
      }),
    });
  const answers = await Promise.all(Array.from({ length: 200 }, ask));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 202)).toHaveLength(20);
  expect(statuses.filter((status) => status === 402)).toHaveLength(180);
  await expect.poll(() => paid(easel, "one of many"), { timeout: 30_000 }).toBe(20);
  await easel.stop();
});
