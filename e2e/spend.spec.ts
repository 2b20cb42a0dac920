import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { formatExact } from "@/lib/words/money";
import { startEasel, type StartedEasel } from "./start-easel";
import type { Studio } from "./studio";
import { expect, test as anyTest } from "./test";

/** An Easel of its own, so that nothing is on the page but what these stories made. */
const test = anyTest.extend<object, { easel: StartedEasel }>({
  easel: [
    async ({ transport }, provide) => {
      const easel = await startEasel({ transport });
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

// One story in chapters: each goes on from the pictures of those before.
test.describe.configure({ mode: "serial" });

test("a new Easel has spent nothing, and says so", async ({ page }) => {
  await page.goto("/spend");
  await expect(page.getByRole("heading", { name: /^Nothing was spent/ })).toBeVisible();
  await page.getByRole("link", { name: "To the studio" }).click();
  await expect(page).toHaveURL("/");
});

test("three pictures are on the page with what Segmind charged, to the cent", async ({
  studio,
  page,
  easel,
}) => {
  await studio.open();
  await studio.choose("Quality", "Low");
  const prompts = ["A copper pan", "A copper pan in the rain [dear]"];
  for (const prompt of prompts) await make(studio, prompt);
  await studio.chooseModel("GPT Image 1 mini");
  await make(studio, "A copper kettle");

  await page.getByRole("link", { name: "Spend" }).click();
  const charged = await easel.chargedUsd();
  expect(charged).toBeGreaterThan(0);
  const words = formatExact(charged, 3);
  for (const name of ["By model", "By person", "By day"]) {
    await expect(lastRow(page, name)).toHaveText(`Total3${words}`);
  }
  await expect(page.getByRole("slider", { name: "Day" })).toHaveAttribute(
    "aria-valuetext",
    `Today: ${words} for 3 pictures`,
  );
  // The dear one cost twice its estimate; one picture at a time, they add up to the same.
  const rows = page.getByRole("region", { name: /^Pictures/ }).getByRole("listitem");
  await expect(rows).toHaveCount(3);
  const costs = (await rows.allInnerTexts()).map((row) => Number(/\$([\d.]+)$/.exec(row)?.[1]));
  expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(charged, 9);
  expect(costs.at(-2)).toBeCloseTo((costs.at(-1) ?? 0) * 2, 9);
});

test("a row leads to its pictures, a picture to itself and back", async ({ page }) => {
  await page.goto("/spend");
  const pictures = page.getByRole("region", { name: /^Pictures/ });
  await expect(pictures.getByRole("listitem")).toHaveCount(3);
  await page.getByRole("link", { name: "GPT Image 1 mini", exact: true }).click();
  await expect(page).toHaveURL("/spend?model=gpt-image-1-mini");
  await expect(pictures.getByRole("heading")).toBeFocused();
  await expect(pictures.getByRole("listitem")).toHaveCount(1);

  await pictures.getByRole("link", { name: /A copper kettle/ }).click();
  await expect(page).toHaveURL(/\/g\//);
  await expect(page.getByRole("dialog", { name: "A copper kettle" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/spend?model=gpt-image-1-mini");
  await pictures.getByRole("link", { name: "Show all pictures" }).click();
  await expect(pictures.getByRole("listitem")).toHaveCount(3);
});

test("what Segmind's balance does not agree with is said above the figures", async ({ page }) => {
  const drift = page.getByRole("status").filter({ hasText: "Segmind's balance" });
  await page.goto("/spend");
  await expect(page.getByRole("region", { name: /^Pictures/ })).toBeVisible();
  await expect(drift).toHaveCount(0);
  await page.route(/\/api\/spend\?/, async (route) => {
    const response = await route.fetch();
    const since = "2026-11-19T09:00:00.000Z";
    const compared = { since, until: since, driftUsd: 0.42, addedUsd: 0 };
    await route.fulfill({ response, json: { ...(await response.json()), compared } });
  });
  await page.reload();
  await expect(drift).toContainText("fell $0.42 more than Easel's pictures cost since 19 Nov.");
});

test("the plot works by keyboard alone, and the period stays in the address", async ({ page }) => {
  await page.goto("/spend?period=7");
  const plot = page.getByRole("slider", { name: "Day" });
  await plot.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(plot).toHaveAttribute("aria-valuetext", "Yesterday: nothing");
  await page.keyboard.press("Home");
  await expect(plot).toHaveAttribute("aria-valuenow", "1");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/spend\?period=7&day=\d{4}-\d\d-\d\d$/);
  await expect(page.getByRole("region", { name: "Pictures · Today" })).toBeVisible();
  await page.getByRole("link", { name: "90 days" }).click();
  await expect(plot).toHaveAttribute("aria-valuemax", "90");
  await page.goBack();
  await expect(plot).toHaveAttribute("aria-valuemax", "7");
});

test("the table for a spreadsheet has a line for each picture", async ({ page }) => {
  await page.goto("/spend");
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^easel-spend-.*\.csv$/);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 768, 1440]) {
    test(`axe finds nothing on the ${colorScheme} page at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/spend");
      await page.getByRole("link", { name: "GPT Image 2", exact: true }).click();
      await page.getByRole("slider", { name: "Day" }).focus();
      const pictures = page.getByRole("region", { name: "Pictures · GPT Image 2" });
      await expect(pictures.getByRole("listitem")).toHaveCount(2);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ help, nodes }) => [help, nodes.map(({ html }) => html)])).toEqual(
        [],
      );
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(sideways).toBeLessThanOrEqual(width);
    });
  }
}

async function make(studio: Studio, prompt: string): Promise<void> {
  await studio.write(prompt);
  await studio.generate();
  await studio.outcome(prompt);
}

function lastRow(page: Page, table: string) {
  return page.getByRole("table", { name: table }).getByRole("row").last();
}
