import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./test";
import type { Studio } from "./studio";

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 768, 1440]) {
    test(`axe finds nothing in the ${colorScheme} studio at ${width} px`, async ({
      studio,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await studio.open();
      await showEveryState(studio, `${colorScheme} ${width}`);
      await expectNoViolations(page);
      if (width === 360) await studio.unfoldSettings();
      await page.getByRole("button", { name: /^Model\s/ }).click();
      await expectNoViolations(page);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(sideways).toBeLessThanOrEqual(width);
    });
  }
}

test("the whole journey works by keyboard alone", async ({ studio, page }) => {
  const prompt = "A stack of river stones";
  await studio.open();
  await tabTo(page, studio.prompt);
  await page.keyboard.type(prompt);
  await tabTo(page, page.getByRole("button", { name: /^Model\s/ }));
  await page.keyboard.press("Enter");
  await expect(studio.option("Model", "GPT Image 2")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, studio.option("Quality", "High"));
  await page.keyboard.press("ArrowLeft");
  await expect(studio.option("Quality", "Medium")).toBeChecked();
  await tabTo(page, studio.generateButton);
  await page.keyboard.press("Enter");

  const made = await studio.outcome(prompt);
  expect(made).toMatchObject({ model: "gpt-image-1.5", input: { quality: "medium" } });
  await expect(studio.picture(studio.tile(prompt))).toBeVisible();
  await tabTo(page, studio.tile(prompt));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/g/${made.id}`);
  await expect(page.getByRole("button", { name: "Use these settings" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/");
});

test("Control and Enter generate, from inside the prompt too", async ({ studio, page }) => {
  const prompt = "A single olive branch";
  await studio.open();
  await studio.choose("Quality", "Low");
  await studio.write(prompt);
  await page.keyboard.press("Control+Enter");
  await expect(studio.picture(studio.tile(prompt))).toBeVisible();
  await expect(studio.tile(prompt)).toHaveCount(1);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the whole journey works at 360 px", async ({ studio, page }) => {
    const prompt = "A blue bicycle by a white wall";
    await studio.open();
    await studio.write(prompt);
    await studio.unfoldSettings();
    await studio.choose("Size", "1024 × 1024");
    await studio.choose("Quality", "Low");
    await studio.generate();

    const made = await studio.outcome(prompt);
    expect(made.image).toMatchObject({ width: 1024, height: 1024 });
    await studio.picture(studio.tile(prompt)).tap();
    await expect(page).toHaveURL(`/g/${made.id}`);
    await page.goBack();
    await expect(studio.prompt).toHaveValue(prompt);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(sideways).toBeLessThanOrEqual(360);
  });
});

/** A picture, a failure, an unknown outcome and one that waits. */
async function showEveryState(studio: Studio, name: string): Promise<void> {
  const prompts = ["", " [error 400]", " [error 504]", " [error 429 minute]"].map(
    (tag) => `A glass of water, ${name}${tag}`,
  );
  for (const prompt of prompts) {
    await studio.write(prompt);
    await studio.generate();
    await expect(studio.tile(prompt)).toBeVisible();
  }
  const [made = "", refused = "", lost = "", waiting = ""] = prompts;
  await expect(studio.picture(studio.tile(made))).toBeVisible();
  await expect(studio.tile(refused)).toContainText("Nothing was charged.");
  await expect(studio.tile(lost)).toContainText("It may have been charged.");
  await expect(studio.tile(waiting)).toContainText("Segmind is busy");
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html) })),
  ).toEqual([]);
}

/** Presses Tab until the focus is there; a place that Tab does not reach fails the test. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(place, "Tab never came here").toBeFocused();
}
