import type { Page } from "@playwright/test";
import { generationListSchema } from "@/lib/contract/generation";
import type { Screen } from "./screen";
import { openStudio, openViewer } from "./ways";

/** Once pictures failed, wait, run or are lost. */
export const troubleScreens: readonly Screen[] = [
  { name: "troubles", open: openStudio },
  { name: "viewer-failed", open: (page) => openFirst(page, "failed") },
  { name: "viewer-unknown", open: (page) => openFirst(page, "unknown") },
  { name: "spend-unknown", open: async (page) => void (await page.goto("/spend")) },
];

async function openFirst(page: Page, state: string): Promise<void> {
  const answer = await page.request.get(`/api/generations?state=${state}`);
  const { items } = generationListSchema.parse(await answer.json());
  await openViewer(page, items[0]?.id);
}
