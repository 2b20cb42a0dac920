import type { BrowserContext, Page } from "@playwright/test";
import { studioOn, type Studio } from "./studio";

export type Tab = { readonly page: Page; readonly studio: Studio };

/** One more tab of the same browser, with the studio open in it. */
export async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  const studio = studioOn(page);
  await studio.open();
  return { page, studio };
}
