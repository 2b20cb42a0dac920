import type { Page } from "@playwright/test";
import { generationListSchema } from "@/lib/contract/generation";
import type { Screen } from "./screen";
import { openSheet, openStudio, openViewer, scrollTo } from "./ways";

/** Once pictures were picked, thrown away, edited again and lost. */
export const choiceScreens: readonly Screen[] = [
  { name: "batch", open: (page, { batch }) => openSheet(page, `batch=${batch}`) },
  { name: "trash", open: (page) => openSheet(page, "trash=1") },
  { name: "family", open: (page, { grandchild }) => openViewer(page, grandchild) },
  {
    name: "undo",
    open: async (page) => {
      await openStudio(page);
      await page.getByRole("article").first().focus();
      await page.keyboard.press("4");
      await page.getByRole("button", { name: "Undo" }).waitFor();
    },
  },
  {
    name: "undo-viewer",
    open: async (page, { pictures }) => {
      await openViewer(page, pictures[0]);
      await page.keyboard.press("4");
      await page.getByRole("button", { name: "Undo" }).waitFor();
    },
  },
  {
    name: "missing-file",
    open: async (page) => {
      await openStudio(page);
      await scrollTo(page.getByText("The file of this picture is missing"));
    },
  },
  { name: "missing-file-viewer", open: (page, { erased }) => openViewer(page, erased) },
  {
    name: "notice-offer",
    open: async (page) => {
      await pretendSlowness(page);
      await openStudio(page);
      await page.getByRole("complementary", { name: "Notifications" }).waitFor();
    },
  },
];

/** It is offered after a picture that took over 30 s, for which nobody waits here. */
async function pretendSlowness(page: Page): Promise<void> {
  await page.route("**/api/generations?*", async (route) => {
    const response = await route.fetch();
    const list = generationListSchema.parse(await response.json());
    const items = list.items.map((item) => ({ ...item, submittedAt: new Date(0).toISOString() }));
    await route.fulfill({ response, json: { ...list, items } });
  });
}
