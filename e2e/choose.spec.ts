import AxeBuilder from "@axe-core/playwright";
import type { Studio } from "./studio";
import { expect, test } from "./test";

async function makePictures(studio: Studio, ...prompts: string[]): Promise<void> {
  await studio.open();
  await studio.choose("Quality", "Low");
  for (const prompt of prompts) {
    await studio.write(prompt);
    await studio.generate();
  }
  for (const prompt of prompts) await expect(studio.picture(studio.tile(prompt))).toBeVisible();
}

test("a sheet is narrowed by words inside words and by marks, in the address, and widened again", async ({
  studio,
  page,
}) => {
  const [night, lamp] = ["東京の夜景を描いたポスター", "A brass lamp, starred"];
  await makePictures(studio, night, lamp);
  await studio.tile(lamp).hover();
  await studio.tile(lamp).getByRole("button", { name: "Star", exact: true }).click();
  await expect(studio.tile(lamp).getByRole("img", { name: "starred" })).toBeVisible();

  await page.keyboard.press("Escape");
  await studio.tile(lamp).focus();
  await page.keyboard.press("/");
  await page.keyboard.type("夜景");
  await expect(studio.tile(lamp)).toBeHidden();
  await expect(studio.tile(night)).toBeVisible();
  await page.reload();
  await expect(studio.tile(night)).toBeVisible();
  await expect(studio.tile(lamp)).toBeHidden();
  await studio.picture(studio.tile(night)).click();
  await expect(page.getByRole("complementary", { name: "Recipe" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\?q=/);
  await expect(studio.tile(lamp)).toBeHidden();

  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(studio.tile(lamp)).toBeVisible();
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("combobox", { name: "Marked" }).selectOption("Starred");
  await expect(studio.tile(night)).toBeHidden();
  await expect(studio.tile(lamp)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page
    .getByRole("searchbox", { name: "Search prompts and titles" })
    .fill("nobody wrote this");
  await expect(studio.sheet).toContainText("No picture is like that");
  await studio.sheet.getByRole("button", { name: "Clear filters" }).last().click();
  await expect(studio.tile(night)).toBeVisible();
});

test("people, tags and batches that there are, and days, are offered by keyboard alone", async ({
  studio,
  page,
  easel,
}) => {
  const [tagged, other] = ["A jug with a tag", "A jug among three"];
  await makePictures(studio, tagged);
  const { id } = await studio.outcome(tagged);
  await page.request.patch(`/api/generations/${id}`, {
    headers: { Origin: easel.origin },
    data: { tags: ["spring cover"] },
  });
  await page.getByRole("spinbutton", { name: "Variations" }).fill("3");
  await studio.write(other);
  await studio.generate();
  await expect(studio.picture(studio.tile(other))).toHaveCount(3);

  await page.getByRole("button", { name: "Filters" }).focus();
  await page.keyboard.press("Enter");
  const choose = async (name: string, words: string) => {
    const field = page.getByRole("combobox", { name, exact: true });
    await expect(field.getByRole("option", { name: words })).toBeAttached();
    await field.focus();
    await page.keyboard.type(words);
    await expect(field.getByRole("option", { name: words })).toHaveJSProperty("selected", true);
  };
  await choose("Tag", "spring cover");
  await expect(studio.tile(other)).toHaveCount(0);
  await choose("Made by", "Ada");
  await expect(studio.tile(tagged)).toBeVisible();
  await expect(page).toHaveURL("/?tag=spring+cover&person=Ada");

  await page.getByRole("button", { name: "Clear filters" }).click();
  await choose("Batch", `3 × ${other}`);
  await expect(studio.sheet).toContainText("A batch of 3");
  await expect(studio.tile(tagged)).toHaveCount(0);
  await page.getByRole("button", { name: "Clear filters" }).click();

  const today = new Date().toISOString().slice(0, 10);
  await page.getByLabel("From", { exact: true }).fill(today);
  await expect(studio.tile(tagged)).toBeVisible();
  await page.getByLabel("To", { exact: true }).fill("2020-01-01");
  await expect(studio.sheet).toContainText("No picture is like that");
});

test("pictures are picked, rejected and rated by key, and each choice can be taken back", async ({
  studio,
  page,
}) => {
  const prompt = "A cup to be judged";
  await makePictures(studio, prompt);
  const tile = studio.tile(prompt);
  const mark = (name: string) => tile.getByRole("img", { name, exact: true });
  await tile.focus();
  await page.keyboard.press("p");
  await expect(mark("picked")).toBeVisible();
  await page.keyboard.press("4");
  await expect(mark("picked, 4 of 5 stars")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(mark("picked")).toBeVisible();
  await page.keyboard.press("x");
  await expect(mark("rejected")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(mark("picked")).toBeVisible();
  await page.reload();
  await expect(mark("picked")).toBeVisible();
});

test("several are selected by click, Shift and keys, downloaded as one, deleted and brought back", async ({
  studio,
  page,
}) => {
  const prompts = ["A first bowl", "A second bowl", "A third bowl"];
  await makePictures(studio, ...prompts);
  const tile = (place: number) => studio.tile(prompts[place] ?? "");
  const bar = page.getByRole("toolbar", { name: "Selection" });
  await tile(0).hover();
  await tile(0).getByRole("checkbox", { name: "Select" }).click();
  await tile(2).hover();
  await tile(2)
    .getByRole("checkbox", { name: "Select" })
    .click({ modifiers: ["Shift"] });
  await expect(bar).toContainText("3 selected");
  await expect(page).toHaveURL(/\/#selected=([\w-]{22},){2}[\w-]{22}$/);
  await page.reload();
  await expect(bar).toContainText("3 selected");

  const zip = page.waitForEvent("download");
  await bar.getByRole("button", { name: "Download" }).click();
  await page.getByRole("link", { name: "Download as zip" }).click();
  expect((await zip).suggestedFilename()).toMatch(/^easel-\d{4}-\d\d-\d\d\.zip$/);

  await tile(1).focus();
  await page.keyboard.press("Space");
  await expect(bar).toContainText("2 selected");
  await bar.getByRole("button", { name: "Delete" }).click();
  await expect(tile(0)).toBeHidden();
  await expect(tile(1)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(tile(0)).toBeVisible();

  await page.keyboard.press("ControlOrMeta+a");
  for (const place of [0, 1, 2]) {
    await expect(tile(place).getByRole("checkbox", { name: "Select" })).toBeChecked();
  }
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();

  await studio.more(studio.tile("A third bowl"), "Delete");
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("combobox", { name: "Where" }).selectOption("In the trash");
  await expect(studio.sheet).toContainText("Each picture is erased 30 days after it was deleted.");
  await studio.more(studio.tile("A third bowl"), "Put back");
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await expect(studio.tile("A third bowl")).toBeVisible();
});

test("of a batch the picked are kept and the rest goes into the trash", async ({
  studio,
  page,
}) => {
  const prompt = "A batch of jars";
  await studio.open();
  await studio.choose("Quality", "Low");
  await page.getByRole("spinbutton", { name: "Variations" }).fill("3");
  await studio.write(prompt);
  await studio.generate();
  const tiles = studio.tile(prompt);
  await expect(studio.picture(tiles)).toHaveCount(3);
  await studio.more(tiles.first(), "Show its batch");
  await expect(studio.sheet).toContainText("A batch of 3");
  await tiles.first().focus();
  await page.keyboard.press("p");
  await page.getByRole("button", { name: "Keep the picked, trash the rest" }).click();
  await expect(tiles).toHaveCount(1);
  await expect(tiles.getByRole("img", { name: "picked" })).toBeVisible();
});

test("what was said goes along into another room, with its way back", async ({ studio, page }) => {
  const prompt = "A jug that is missed at once";
  await makePictures(studio, prompt);
  await studio.more(studio.tile(prompt), "Delete");
  await expect(studio.tile(prompt)).toBeHidden();
  const rooms = page.getByRole("navigation", { name: "Main" });
  await rooms.getByRole("link", { name: "Spend" }).click();
  await expect(page.getByRole("heading", { name: "Spend" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await rooms.getByRole("link", { name: "Studio" }).click();
  await expect(studio.tile(prompt)).toBeVisible();
});
