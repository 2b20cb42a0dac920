import type { Locator, Page } from "@playwright/test";
import { formatFragment } from "@/lib/browser/sheet/sheet-fragment";
import { generationListSchema } from "@/lib/contract/generation";
import { bar, enterSheet, goToEnd, pictureCount, stepBack, test, tileOf } from "./large-sheet";
import { type Studio, studioOn } from "./studio";
import { expect } from "./test";

test("the keys reach any picture, drawn or not, and few are drawn", async ({ studio, page }) => {
  await enterSheet(studio, page);
  await page.keyboard.press("ArrowRight");
  await expect(tileOf(studio, 1)).toBeFocused();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("PageDown");
  await expect(tileOf(studio, 1)).toBeHidden();
  await goToEnd(studio, page);
  await expect(tileOf(studio, pictureCount - 1)).toBeInViewport();
  expect(await studio.sheet.getByRole("article").count()).toBeLessThan(60);
  expect(await studio.sheet.getByRole("heading").count()).toBeLessThan(12);
  await page.keyboard.press("ArrowLeft");
  await expect(tileOf(studio, pictureCount - 2)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(tileOf(studio, 0)).toBeFocused();
  await expect(tileOf(studio, 0)).toBeInViewport();
});

test("a reload far down shows the same pictures, and what was selected is selected", async ({
  studio,
  page,
}) => {
  await enterSheet(studio, page);
  await page.keyboard.press("Space");
  await goToEnd(studio, page);
  await page.keyboard.press("Space");
  await expect(bar(page)).toContainText("2 selected");
  const tile = await stepBack(studio, page);
  const before = await tile.boundingBox();
  await page.reload();
  await expect(tile).toBeInViewport();
  await expect(page).toHaveURL(/#at=[\w-]{22},-?\d+,14([0-6]\d|70)&selected=/);
  await expect.poll(async () => (await tile.boundingBox())?.y).toBeCloseTo(before?.y ?? NaN, -1);
  await expect(bar(page)).toContainText("2 selected");
  await page.mouse.wheel(0, 100_000);
  await expect(
    tileOf(studio, pictureCount - 1).getByRole("checkbox", { name: "Select" }),
  ).toBeChecked();
});

test("a reload right after a choice knows of it, as it knows of one that was taken back", async ({
  studio,
  page,
}) => {
  await enterSheet(studio, page);
  await page.keyboard.press("Space");
  await page.reload();
  await expect(bar(page)).toContainText("1 selected");
  await bar(page).getByRole("button", { name: "Clear" }).click();
  await page.reload();
  await expect(tileOf(studio, 0)).toBeVisible();
  await expect(bar(page)).toBeHidden();
});

/** How far down the given address stands, and where in the window. */
const given = { index: 300, fromTopPx: 120 };

/** The address of the sheet some pages down, with the first picture selected and one after that place. */
async function givenAddress(page: Page): Promise<string> {
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null && ids.length <= given.index + 10;) {
    const query: string = cursor === "" ? "limit=100" : `limit=100&cursor=${cursor}`;
    const answer = await page.request.get(`/api/generations?${query}`);
    const list = generationListSchema.parse(await answer.json());
    ids.push(...list.items.map(({ id }) => id));
    cursor = list.nextCursor;
  }
  const [first = "", at = "", after = ""] = [ids[0], ids[given.index], ids[given.index + 10]];
  const place = { id: at, fromTopPx: given.fromTopPx, pictures: given.index + 1 };
  return `/#${formatFragment({ place, selected: new Set([first, after]) })}`;
}

async function expectToStand(studio: Studio, page: Page, y = given.fromTopPx): Promise<void> {
  const tile = tileOf(studio, given.index);
  await expect(tile).toBeInViewport();
  await expect.poll(() => topOf(tile)).toBeCloseTo(y, -1);
  await expect(bar(page)).toContainText("2 selected");
}

async function topOf(tile: Locator): Promise<number> {
  return (await tile.boundingBox())?.y ?? NaN;
}

test("whoever is given the address comes to the same place with the same pictures selected", async ({
  studio,
  page,
  elsewhere,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  const address = await givenAddress(page);
  await page.goto(address);
  await expectToStand(studio, page);
  const pages = asked.filter((url) => url.includes("cursor="));
  expect(pages, "each page of the list is asked for once").toEqual([...new Set(pages)]);

  // On from there: the address is as good as the one that was given.
  await page.mouse.move(900, 500);
  await page.mouse.wheel(0, -200);
  await expect.poll(() => topOf(tileOf(studio, given.index))).toBeCloseTo(320, -1);
  await expect(page).not.toHaveURL(address);
  const theirs = await elsewhere.newPage();
  await theirs.setViewportSize({ width: 1440, height: 900 });
  await theirs.goto("/");
  await expect(tileOf(studioOn(theirs), 0)).toBeVisible();
  // A tab that shows the sheet already opens it, too.
  await theirs.goto(page.url());
  await expectToStand(studioOn(theirs), theirs, 320);
});

test("other rooms and the skip link lose neither place nor selection", async ({ studio, page }) => {
  await page.goto(await givenAddress(page));
  await expectToStand(studio, page);
  const rooms = page.getByRole("navigation", { name: "Main" });
  // Playwright's own click would first scroll, half a window, to a header that sticks.
  await rooms.getByRole("link", { name: "Spend" }).dispatchEvent("click");
  await expect(page.getByRole("heading", { name: "Spend" })).toBeVisible();
  await page.goBack();
  await expectToStand(studio, page);

  const skip = page.getByRole("link", { name: "Skip to the contact sheet" });
  await skip.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("searchbox", { name: "Search prompts and titles" })).toBeFocused();
  await expect(page).toHaveURL(/#(at=[^&]+&)?selected=[\w-]{22},[\w-]{22}$/);
  await page.goForward();
  await expect(page.getByRole("heading", { name: "Spend" })).toBeVisible();
  // A link to the bare studio.
  await rooms.getByRole("link", { name: "Studio" }).click();
  await expect(tileOf(studio, 0).getByRole("checkbox", { name: "Select" })).toBeChecked();
  // Next may give it the place again that the page was loaded with.
  await expect(page).toHaveURL(/#(at=[^&]+&)?selected=[\w-]{22},[\w-]{22}$/);
});

test("another filter keeps the selection and begins at its top", async ({ studio, page }) => {
  await page.goto(await givenAddress(page));
  await expectToStand(studio, page);
  await page.getByRole("searchbox", { name: "Search prompts and titles" }).fill("No. 310:");
  await expect(bar(page)).toContainText("1 selected, 1 not shown here");
  await expect(page).toHaveURL(/\/\?q=No\.\+310%3A#selected=[\w-]{22},[\w-]{22}$/);

  // What is not seen is not touched, and stays selected.
  await bar(page).getByRole("button", { name: "Delete" }).click();
  await expect(page).toHaveURL(/\/\?q=No\.\+310%3A#selected=[\w-]{22}$/);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(tileOf(studio, 310)).toBeVisible();
});

test.describe("with a picture of which there is no more than the thumbnail", () => {
  test.use({ expectedMessages: /status of 404/ });

  test("back from a picture far down the sheet stands where it stood", async ({ studio, page }) => {
    await enterSheet(studio, page);
    await goToEnd(studio, page);
    const tile = await stepBack(studio, page);
    const before = await tile.boundingBox();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary", { name: "Recipe" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(tile).toBeFocused();
    expect((await tile.boundingBox())?.y).toBeCloseTo(before?.y ?? NaN, -1);
  });

  test("one step back from a picture whose page was loaded anew, it stands where it stood", async ({
    studio,
    page,
  }) => {
    await page.goto(await givenAddress(page));
    await expectToStand(studio, page);
    await studio.picture(tileOf(studio, given.index)).click();
    await expect(page.getByRole("complementary", { name: "Recipe" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("complementary", { name: "Recipe" })).toBeVisible();
    await page.goBack();
    await expectToStand(studio, page);
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
  const tile = tileOf(studio, pictureCount - 1);
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
