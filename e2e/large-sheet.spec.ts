import type { Locator, Page } from "@playwright/test";
import { fillEasel } from "../scripts/library/fill-easel";
import { startEasel, type StartedEasel } from "./start-easel";
import { studioOn, type Studio } from "./studio";
import { expect, test as base } from "./test";

const pictures = 1_500;
/** Their prompts begin with their numbers, the newest first. */
const number = (index: number) => new RegExp(`^No\\. ${index}:`);

/** One Easel for all of this file, with a large library. */
const test = base.extend<object, { easel: StartedEasel }>({
  easel: [
    async ({}, provide) => {
      const easel = await startEasel();
      await fillEasel(easel, pictures);
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

const tileOf = (studio: Studio, index: number) =>
  studio.sheet.getByRole("article", { name: number(index) });
const bar = (page: Page) => page.getByRole("toolbar", { name: "Selection" });

/** The first tile is the one that the keys are at. */
async function enterSheet(studio: Studio, page: Page): Promise<void> {
  await studio.open();
  await expect(tileOf(studio, 0)).toBeVisible();
  await page.keyboard.press("j");
  await expect(tileOf(studio, 0)).toBeFocused();
}

/** Each press goes to the end of what is loaded, which brings more. */
async function goToEnd(studio: Studio, page: Page): Promise<void> {
  const last = tileOf(studio, pictures - 1);
  await expect(async () => {
    await page.keyboard.press("End");
    await expect(last).toBeFocused({ timeout: 250 });
  }).toPass({ intervals: [50] });
}

const steps = 30;

/** From the last picture to one some rows above it. */
async function stepBack(studio: Studio, page: Page): Promise<Locator> {
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowLeft");
  const tile = tileOf(studio, pictures - 1 - steps);
  await expect(tile).toBeFocused();
  return tile;
}

test("the keys reach any picture, drawn or not, and few are drawn", async ({ studio, page }) => {
  await enterSheet(studio, page);
  await page.keyboard.press("ArrowRight");
  await expect(tileOf(studio, 1)).toBeFocused();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("PageDown");
  await expect(tileOf(studio, 1)).toBeHidden();
  await goToEnd(studio, page);
  await expect(tileOf(studio, pictures - 1)).toBeInViewport();
  expect(await studio.sheet.getByRole("article").count()).toBeLessThan(60);
  expect(await studio.sheet.getByRole("heading").count()).toBeLessThan(12);
  await page.keyboard.press("ArrowLeft");
  await expect(tileOf(studio, pictures - 2)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(tileOf(studio, 0)).toBeFocused();
  await expect(tileOf(studio, 0)).toBeInViewport();
});

/** One selected at the top and one at the end, and the focus on a picture between them. */
async function selectAndStepBack(studio: Studio, page: Page): Promise<Locator> {
  await enterSheet(studio, page);
  await page.keyboard.press("Space");
  await goToEnd(studio, page);
  await page.keyboard.press("Space");
  await expect(bar(page)).toContainText("2 selected");
  const tile = await stepBack(studio, page);
  // Some rows above the end, the fourteen hundred and somethingth picture is at the top.
  await expect(page).toHaveURL(/#at=[\w-]{22},-?\d+,14[0-6]\d&selected=[\w-]{22},[\w-]{22}$/);
  return tile;
}

async function expectSameSheet(studio: Studio, page: Page, y: number): Promise<void> {
  const tile = tileOf(studio, pictures - 1 - steps);
  await expect(tile).toBeInViewport();
  await expect.poll(async () => (await tile.boundingBox())?.y).toBeCloseTo(y, -1);
  await expect(bar(page)).toContainText("2 selected");
}

async function topOf(tile: Locator): Promise<number> {
  return (await tile.boundingBox())?.y ?? NaN;
}

test("a reload far down shows the same pictures, and what was selected is selected", async ({
  studio,
  page,
}) => {
  const y = await topOf(await selectAndStepBack(studio, page));
  await page.reload();
  await expectSameSheet(studio, page, y);
  await page.mouse.wheel(0, 100_000);
  await expect(
    tileOf(studio, pictures - 1).getByRole("checkbox", { name: "Select" }),
  ).toBeChecked();
});

test("whoever is given the address comes to the same place with the same pictures selected", async ({
  studio,
  page,
  elsewhere,
}) => {
  const y = await topOf(await selectAndStepBack(studio, page));
  const theirs = await elsewhere.newPage();
  await theirs.setViewportSize({ width: 1440, height: 900 });
  const asked: string[] = [];
  theirs.on("request", (request) => void asked.push(request.url()));
  await theirs.goto(page.url());
  await expectSameSheet(studioOn(theirs), theirs, y);
  const pages = asked.filter((url) => url.includes("/api/generations?"));
  expect(pages, "each page of the list is asked for once").toEqual([...new Set(pages)]);

  // Also in a tab that shows the sheet already.
  await theirs.goto("/");
  await expect(tileOf(studioOn(theirs), 0)).toBeVisible();
  await expect(bar(theirs)).toContainText("2 selected");
  await theirs.getByRole("button", { name: "Clear", exact: true }).click();
  await theirs.goto(page.url());
  await expectSameSheet(studioOn(theirs), theirs, y);
});

test("other rooms and the skip link lose neither place nor selection", async ({ studio, page }) => {
  const tile = await selectAndStepBack(studio, page);
  const y = await topOf(tile);
  const address = page.url();
  await page.getByRole("link", { name: "Spend" }).click();
  await expect(page.getByRole("heading", { name: "Spend" })).toBeVisible();
  await page.goBack();
  await expectSameSheet(studio, page, y);
  await expect(page).toHaveURL(address);

  const skip = page.getByRole("link", { name: "Skip to the contact sheet" });
  await skip.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("searchbox", { name: "Search prompts and titles" })).toBeFocused();
  await expect(bar(page)).toContainText("2 selected");
  await expect(page).toHaveURL(/\/#(at=[^&]+&)?selected=[\w-]{22},[\w-]{22}$/);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Spend" })).toBeHidden();
});

test("everything that is loaded stays selected after a reload, and narrowed to some of it", async ({
  studio,
  page,
}) => {
  await enterSheet(studio, page);
  await goToEnd(studio, page);
  await page.keyboard.press("ControlOrMeta+a");
  await expect(bar(page)).toContainText(`${pictures} selected`);
  await expect.poll(() => page.url().length).toBeGreaterThan(pictures * 22);
  await page.reload();
  await expect(bar(page)).toContainText(`${pictures} selected`);
  await page.getByRole("searchbox", { name: "Search prompts and titles" }).fill("No. 1499:");
  await expect(bar(page)).toContainText("1 selected");
  await expect(page).toHaveURL(/\/\?q=No\.\+1499%3A#selected=/);
});

test.describe("with a picture of which there is no more than the thumbnail", () => {
  test.use({ expectedMessages: /status of 404/ });

  test("back from a picture far down the sheet stands where it stood", async ({ studio, page }) => {
    await enterSheet(studio, page);
    await goToEnd(studio, page);
    const tile = await stepBack(studio, page);
    const y = await topOf(tile);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary", { name: "Recipe" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(tile).toBeFocused();
    expect(await topOf(tile)).toBeCloseTo(y, -1);
  });

  test("so it does when the picture was loaded anew meanwhile, with the same selected", async ({
    studio,
    page,
  }) => {
    const y = await topOf(await selectAndStepBack(studio, page));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary", { name: "Recipe" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("complementary", { name: "Recipe" })).toBeVisible();
    await page.goBack();
    await expectSameSheet(studio, page, y);
  });
});

test("a picture on a later page keeps its star, and comes back out of the trash", async ({
  studio,
  page,
}) => {
  await page.goto("/?trash=1");
  await expect(studio.sheet).toContainText("The trash is empty");
  await enterSheet(studio, page);
  await goToEnd(studio, page);
  const tile = tileOf(studio, pictures - 1);
  const pages: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("cursor=")) pages.push(request.url());
  });
  await page.keyboard.press("5");
  // What the server tells of the first page is there: from here on nothing shows what was only wished.
  await page.waitForResponse((answer) => /generations\?limit/.test(answer.url()));
  await expect(tile.getByRole("img", { name: /5 of 5 stars/ })).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(tile).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(tile.getByRole("img", { name: /5 of 5 stars/ })).toBeVisible();
  expect(pages, "pages that were asked for again").toEqual([]);
});
