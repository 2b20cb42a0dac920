import AxeBuilder from "@axe-core/playwright";
import { startEasel, type StartedEasel } from "./start-easel";
import { expect, test as base } from "./test";

/** An Easel with a key and without a passcode, as a real server. */
const test = base.extend<object, { easel: StartedEasel }>({
  easel: [
    async ({}, provide) => {
      const easel = await startEasel({ isClosed: true });
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test.use({ storageState: { cookies: [], origins: [] }, expectedMessages: /status of 503/ });

const pages = [
  ...["/", "/models", "/spend", "/compare", "/g/x"],
  "/g/0190a1b2-0000-7000-8000-000000000000",
];

test("a closed Easel answers every page with 503, and says what to set", async ({ page }) => {
  for (const address of pages) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(503);
    await expect(page.getByRole("heading", { name: "This Easel is closed" })).toBeVisible();
    await expect(page.getByText("EASEL_PASSCODE")).toBeVisible();
    expect((await page.request.head(address)).status(), address).toBe(503);
  }
});

test("a closed Easel's icons are files as ever", async ({ page }) => {
  for (const address of ["/favicon.ico", "/icon.svg"])
    expect((await page.request.get(address)).status(), address).toBe(200);
});

test("a closed Easel is healthy, takes nothing, and asks Segmind for nothing", async ({
  page,
  easel,
}) => {
  expect((await page.request.get("/api/health")).status()).toBe(200);
  const submit = await page.request.post("/api/generations", {
    data: { model: "gpt-image-1-mini", input: { prompt: "A chair", quality: "low" } },
    headers: { "sec-fetch-site": "same-origin", "idempotency-key": crypto.randomUUID() },
  });
  expect(submit.status()).toBe(503);
  expect((await page.request.get("/api/credits")).status()).toBe(503);
  expect(await easel.submits()).toEqual([]);
  expect(await easel.chargedUsd()).toBe(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing at a closed Easel's ${colorScheme} page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/");
      await expect(page.getByRole("heading", { name: "This Easel is closed" })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    }
  });
}
