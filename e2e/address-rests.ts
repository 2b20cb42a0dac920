import type { Page } from "@playwright/test";
import { expect } from "./test";

/** Scrolling has rested for longer than it takes until the address says where. */
export async function addressRests(page: Page): Promise<void> {
  const staysFor = (ms: number) =>
    page.evaluate(async (wait) => {
      const before = location.href;
      await new Promise((resolve) => setTimeout(resolve, wait));
      return location.href === before;
    }, ms);
  await expect.poll(() => staysFor(600)).toBe(true);
}
