import type { Page } from "@playwright/test";
import type { Screen } from "./screen";
import { openSheet, openStudio } from "./ways";

/** Once pictures failed, wait, run or are lost. */
export const troubleScreens: readonly Screen[] = [
  { name: "troubles", open: openStudio },
  { name: "viewer-failed", open: (page) => openDetails(page, "failed") },
  { name: "viewer-unknown", open: (page) => openDetails(page, "unknown") },
  { name: "viewer-waiting", open: (page) => openDetails(page, "waiting") },
];

async function openDetails(page: Page, state: string): Promise<void> {
  await openSheet(page, `state=${state}`);
  await page.getByRole("link", { name: "Details" }).first().click();
  await page.getByRole("complementary", { name: "Recipe" }).waitFor();
}
