import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./test";

test("everything has a name: the palette finds it, and runs it by keyboard alone", async ({
  studio,
  page,
}) => {
  await studio.open();
  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: "Everything by name" });
  await expect(palette.getByRole("combobox", { name: "Command" })).toBeFocused();
  await page.keyboard.type("models");
  await expect(palette.getByRole("option")).toHaveText(["Go to the models"]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/models$/);

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("show what failed");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/\?state=failed$/);
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("search");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("searchbox", { name: "Search prompts and titles" })).toBeFocused();
});

test("the question mark lists every key", async ({ studio, page }) => {
  await studio.open();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys.getByRole("region", { name: "On a tile" })).toContainText("Pick, reject");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
});
