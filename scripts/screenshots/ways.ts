import type { Locator, Page } from "@playwright/test";
import { studioOn } from "../../e2e/studio";

/** The studio over its pictures, with something written. */
export async function openStudio(page: Page): Promise<void> {
  const { open, prompt, sheet } = studioOn(page);
  await open();
  await sheet.getByRole("article").first().waitFor();
  await prompt.fill("Layered hills above a lake at first light, thin mist, wide view");
  await prompt.blur();
  // Typing scrolled a phone's page to the composer, which stands below the sheet there.
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** The studio's sheet, narrowed to what an address says. */
export async function openSheet(page: Page, query: string): Promise<void> {
  await page.goto(`/?${query}`);
  await page.getByRole("article").first().waitFor();
}

export async function openViewer(page: Page, id = ""): Promise<void> {
  await page.goto(`/g/${id}`);
  await page.getByRole("complementary", { name: "Recipe" }).waitFor();
}

/** What stands among the settings is folded away on a phone. */
export async function unfoldSettings(page: Page): Promise<void> {
  const unfold = page.getByRole("button", { name: "All settings" });
  if (await unfold.isVisible()) await unfold.click();
}

/** Into the middle of the window, or as near as the page allows. */
export async function scrollTo(place: Locator): Promise<void> {
  await place.evaluate((element) => element.scrollIntoView({ block: "center" }));
}
