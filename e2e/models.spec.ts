import { expect, test } from "./test";

test("a step back leads to the model that was looked at, and another to the top of the page", async ({
  page,
}) => {
  await page.goto("/models");
  const model = page.getByRole("article", { name: "GPT Image 1 mini" });
  await page
    .getByRole("navigation", { name: "Models on this page" })
    .getByRole("link", { name: "GPT Image 1 mini" })
    .click();
  await expect(page).toHaveURL(/\/models#gpt-image-1-mini$/);
  await expect(model).toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(model.locator(":focus")).toHaveCount(1);

  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Studio" })
    .click();
  await expect(page.getByRole("form", { name: "Composer" })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/models#gpt-image-1-mini$/);
  await expect(model).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/\/models$/);
  await expect(page.getByRole("heading", { name: "Models", level: 1 })).toBeInViewport();
});
