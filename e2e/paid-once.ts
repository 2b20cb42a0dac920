import { expect } from "@playwright/test";
import type { StartedEasel } from "./start-easel";
import type { Studio } from "./studio";

/** How many requests that cost money were made for this prompt. */
export async function timesPaid(easel: StartedEasel, prompt: string): Promise<number> {
  const submits = await easel.submits();
  return submits.filter((body) => body.prompt === prompt).length;
}

/** The picture comes by itself, under one tile, and is paid for once. */
export async function expectOnePicture(
  studio: Studio,
  easel: StartedEasel,
  prompt: string,
): Promise<void> {
  await expect(studio.picture(studio.tile(prompt))).toBeVisible({ timeout: 30_000 });
  await expect(studio.tile(prompt)).toHaveCount(1);
  expect(await timesPaid(easel, prompt), `paid for: ${prompt}`).toBe(1);
}
