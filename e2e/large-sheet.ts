import type { Locator, Page } from "@playwright/test";
import { fillEasel } from "../scripts/library/fill-easel";
import { startEasel, type StartedEasel } from "./start-easel";
import type { Studio } from "./studio";
import { expect, test as base } from "./test";

export const pictureCount = 1_500;
/** Their prompts begin with their numbers, the newest first. */
const number = (index: number) => new RegExp(`^No\\. ${index}:`);

/** One Easel for all tests of a file, with a large library. */
export const test = base.extend<object, { easel: StartedEasel }>({
  easel: [
    async ({}, provide) => {
      const easel = await startEasel();
      await fillEasel(easel, pictureCount);
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

export const tileOf = (studio: Studio, index: number) =>
  studio.sheet.getByRole("article", { name: number(index) });
export const bar = (page: Page) => page.getByRole("toolbar", { name: "Selection" });

/** The first tile is the one that the keys are at. */
export async function enterSheet(studio: Studio, page: Page): Promise<void> {
  await studio.open();
  await expect(tileOf(studio, 0)).toBeVisible();
  await page.keyboard.press("j");
  await expect(tileOf(studio, 0)).toBeFocused();
}

/** Each press goes to the end of what is loaded, which brings more. */
export async function goToEnd(studio: Studio, page: Page): Promise<void> {
  const last = tileOf(studio, pictureCount - 1);
  await expect(async () => {
    await page.keyboard.press("End");
    await expect(last).toBeFocused({ timeout: 500 });
  }).toPass();
}

/** From the last picture to one some rows above it. */
export async function stepBack(studio: Studio, page: Page): Promise<Locator> {
  const steps = 30;
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowLeft");
  const tile = tileOf(studio, pictureCount - 1 - steps);
  await expect(tile).toBeFocused();
  return tile;
}
