import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import type { Studio } from "./studio";
import { expect, test } from "./test";
import { touchesOn } from "./touches";

test("two pictures are compared in four ways, by key and by mouse", async ({ studio, page }) => {
  const first = "A harbour at dawn";
  const second = "A harbour at noon";
  const ids = [await makePicture(studio, first), await makePicture(studio, second)];
  await page.goto(`/compare?ids=${ids.join()}`);
  const line = page.getByRole("slider", { name: "Before and after" });
  await expect(line).toHaveAttribute("aria-valuenow", "50");
  await line.press("Shift+ArrowRight");
  await line.press("ArrowLeft");
  await expect(line).toHaveAttribute("aria-valuenow", "59");
  await dragTo(page, line, 0.25);
  await expect(line).toHaveAttribute("aria-valuenow", "25");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.keyboard.press("4");
  await expect(mode(page, "Difference")).toBeChecked();
  await expect(page.getByRole("slider", { name: "Brighter" })).toBeVisible();
  await page.keyboard.press("3");
  await page.getByRole("button", { name: "Pause" }).click();
  const shown = page.getByText(/^[12] of 2: /);
  const before = await shown.innerText();
  await page.getByRole("heading", { name: "Compare" }).click();
  await page.keyboard.press("Space");
  await expect(shown).not.toHaveText(before);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(`/g/${ids[1]}`);
});

test("side by side zooms and pans in step", async ({ studio, page }) => {
  const first = "A pier at dawn";
  const second = "A pier at noon";
  const ids = [await makePicture(studio, first), await makePicture(studio, second)];
  await page.goto(`/compare?ids=${ids.join()}`);
  await mode(page, "Side by side").check();
  const [left, right] = [first, second].map((name) => page.getByRole("img", { name }).first());
  if (left === undefined || right === undefined) throw new Error("There are two.");
  const small = (await left.boundingBox())?.width ?? 0;
  await page.keyboard.press("+");
  await expect.poll(async () => (await right.boundingBox())?.width).toBeGreaterThan(small);
  await page.keyboard.press("-");
  await expect.poll(async () => (await right.boundingBox())?.width).toBe(small);
  await left.click({ position: { x: 20, y: 20 } });
  await expect.poll(async () => (await left.boundingBox())?.width).toBeGreaterThan(small);
  const boxes = await Promise.all([left.boundingBox(), right.boundingBox()]);
  expect(boxes[1]).toMatchObject({ width: boxes[0]?.width, y: boxes[0]?.y });
  await page.keyboard.press("z");
  await expect.poll(async () => (await right.boundingBox())?.width).toBe(small);
});

test("pictures are added and taken away, and the address keeps which", async ({ studio, page }) => {
  const first = "A quay at dawn";
  const second = "A quay at noon";
  await makePicture(studio, first);
  await makePicture(studio, second);
  await studio.picture(studio.tile(second).first()).click();
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page).toHaveURL(/\/compare\?ids=/);
  await page
    .getByRole("button", { name: `Add ${first}` })
    .first()
    .click();
  const chosen = page.getByRole("list", { name: "Compared pictures" }).getByRole("listitem");
  await expect(chosen).toHaveCount(2);
  await page.reload();
  await expect(chosen).toHaveCount(2);
  await page.getByRole("button", { name: `Take away: ${second}` }).click();
  await expect(chosen).toHaveCount(1);
});

test("an edit is compared with the picture it started from", async ({ studio, page }) => {
  const first = "A dock at dawn";
  const edit = "The harbour in snow";
  await makePicture(studio, first);
  await studio.edit(first);
  await studio.write(edit);
  await studio.generate();
  await studio.outcome(edit);
  await studio.picture(studio.tile(edit)).click();
  await expect(page.getByRole("complementary", { name: "Recipe" })).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("slider", { name: "Before and after" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Its reference" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("complementary", { name: "Recipe" })).toBeVisible();
});

test.describe("of addresses that name nothing", () => {
  test.use({ expectedMessages: /404/ });

  test("says so and shows the way back", async ({ page }) => {
    await page.goto("/compare?ids=nonsense");
    await expect(
      page.getByRole("heading", { name: "This address names no pictures to compare." }),
    ).toBeVisible();
    await page.goto("/compare?ids=01936f1e-7c00-7000-8000-000000000001");
    await expect(page.getByRole("link", { name: "To the contact sheet" })).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("every way to compare fits", async ({ studio, page }) => {
    const first = "A buoy at dawn";
    const second = "A buoy at noon";
    const ids = [await makePicture(studio, first, true), await makePicture(studio, second, true)];
    await page.goto(`/compare?ids=${ids.join()}`);
    for (const name of ["Slider", "Side by side", "Blink", "Difference"]) {
      await mode(page, name).check();
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(sideways).toBeLessThanOrEqual(360);
    }
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});

test.describe("on a tablet", () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test("a finger moves the line, two fingers zoom in step, and one pans", async ({
    studio,
    page,
  }) => {
    const first = "A jetty at dawn";
    const second = "A jetty at noon";
    const ids = [await makePicture(studio, first), await makePicture(studio, second)];
    await page.goto(`/compare?ids=${ids.join()}`);
    const line = page.getByRole("slider", { name: "Before and after" });
    await expect(line).toHaveAttribute("aria-valuenow", "50");
    const touches = await touchesOn(page);
    const from = await middleOf(line);
    await touches([from]);
    for (const x of [350, 300, 205]) await touches([{ x, y: from.y }], "touchMove");
    await touches([], "touchEnd");
    await expect(line).toHaveAttribute("aria-valuenow", "25");

    await mode(page, "Side by side").tap();
    const [left, right] = [first, second].map((name) => page.getByRole("img", { name }).first());
    if (left === undefined || right === undefined) throw new Error("There are two.");
    await expect(right).toBeVisible();
    const small = (await left.boundingBox())?.width ?? 0;
    const { x, y } = await middleOf(left);
    const fingers = (apart: number) => [
      { x: x - apart, y },
      { x: x + apart, y },
    ];
    await touches(fingers(30).slice(0, 1));
    await touches(fingers(30));
    for (const apart of [60, 90, 120]) await touches(fingers(apart), "touchMove");
    await touches([], "touchEnd");
    await expect.poll(async () => (await left.boundingBox())?.width).toBeGreaterThan(2 * small);
    expect((await right.boundingBox())?.width).toBe((await left.boundingBox())?.width);

    const before = (await right.boundingBox())?.x ?? 0;
    await touches([{ x, y }]);
    for (const by of [20, 40, 60]) await touches([{ x: x - by, y }], "touchMove");
    await touches([], "touchEnd");
    await expect.poll(async () => (await right.boundingBox())?.x).toBeLessThan(before - 40);
  });
});

function mode(page: Page, name: string): Locator {
  return page.getByRole("radio", { name, exact: true });
}

async function makePicture(studio: Studio, prompt: string, isPhone = false): Promise<string> {
  await studio.open();
  if (isPhone) await studio.unfoldSettings();
  await studio.choose("Quality", "Low");
  await studio.choose("Size", "1536 × 1024");
  await studio.write(prompt);
  await studio.generate();
  return (await studio.outcome(prompt)).id;
}

/** Drags the line to a share of the window's width. */
async function dragTo(page: Page, line: Locator, share: number): Promise<void> {
  const box = await line.boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  if (box === null) throw new Error("There is no line.");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(width * share, y, { steps: 5 });
  await page.mouse.up();
}

async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("It is not shown.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
