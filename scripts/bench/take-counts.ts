import type { Page } from "@playwright/test";
import { z } from "zod";
import type { Counts } from "./page-counters";

const countsSchema = z.object({
  frames: z.array(z.number()),
  tasks: z.array(z.number()),
  lags: z.array(z.number()),
  files: z.array(z.object({ ms: z.number(), bytes: z.number() })),
});

/** What a page with `countInPage` in it has counted since it was last asked. */
export async function takeCounts(page: Page): Promise<Counts> {
  return countsSchema.parse(await page.evaluate("takeCounts()"));
}
