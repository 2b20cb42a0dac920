import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { type MaskEditor, maskEditorOn } from "./mask-editor";
import type { Studio } from "./studio";
import { expect, test } from "./test";
import { touchesOn } from "./touches";

const prompt = "A green door in a white wall";
const size = 1024;

/** Opens the editor over a picture of 1024 × 1024, which the first test of a worker has made. */
async function openEditor(studio: Studio, page: Page): Promise<MaskEditor> {
  await studio.open();
  if (!(await studio.tile(prompt).isVisible())) {
    await studio.write(prompt);
    await studio.choose("Size", "1024 × 1024");
    await studio.choose("Quality", "Low");
    await studio.generate();
  }
  await expect(studio.picture(studio.tile(prompt))).toBeVisible();
  await studio.tile(prompt).focus();
  await page.keyboard.press("e");
  const editor = maskEditorOn(page);
  await editor.isOpen();
  return editor;
}

test("a mask is painted, erased, undone, redone and inverted, and says what it covers", async ({
  studio,
  page,
}) => {
  const editor = await openEditor(studio, page);
  await editor.covers("0 %");
  await expect(editor.button("Use this mask")).toBeDisabled();
  await editor.number("Brush size").fill("200");
  await editor.drag([0.3, 0.5], [0.7, 0.5]);
  await editor.covers(/Mask covers 1\d %/);
  const painted = await editor.coverage.innerText();

  await page.keyboard.press("e");
  await editor.drag([0.3, 0.5], [0.7, 0.5]);
  await editor.covers("0 %");
  await page.keyboard.press("Control+z");
  await editor.covers(painted.replace("Mask covers ", ""));
  await editor.button("Undo").click();
  await editor.covers("0 %");
  await page.keyboard.press("Shift+Z");
  await page.keyboard.press("i");
  await editor.covers(/Mask covers 8\d %/);
  await editor.button("Clear").click();
  await editor.covers("0 %");
});

test("strokes are found again after a reload, and can be undone as before", async ({
  studio,
  page,
}) => {
  const editor = await openEditor(studio, page);
  await editor.button("Clear").click();
  await editor.drag([0.4, 0.4], [0.6, 0.6]);
  await editor.covers(/Mask covers [1-9]/);
  const painted = (await editor.coverage.innerText()).replace("Mask covers ", "");
  await page.reload();
  await openEditor(studio, page);
  await editor.covers(painted);
  await editor.button("Undo").click();
  await editor.covers("0 %");
});

test("the saved mask has exactly the picture's size and is right to the pixel", async ({
  studio,
  page,
}) => {
  const editor = await openEditor(studio, page);
  await editor.button("Clear").click();
  await editor.addRectangle(100, 200, 333, 77);
  await editor.addRectangle(1000, 1000, 200, 200);
  await editor.covers("2.5 %");
  const hard = await editor.save();
  expect(hard).toMatchObject({ width: size, height: size, bitsPerSample: 1 });
  const isInside = (x: number, y: number) =>
    (x >= 100 && x < 433 && y >= 200 && y < 277) || (x >= 1000 && y >= 1000);
  const wrong = hard.pixels.findIndex(
    (value, at) => value !== (isInside(at % size, Math.floor(at / size)) ? 255 : 0),
  );
  expect(wrong).toBe(-1);

  await editor.number("Edge").fill("6");
  await editor.button("Feather").click();
  await expect(editor.button("Undo")).toBeEnabled();
  const soft = await editor.save();
  expect(soft).toMatchObject({ width: size, height: size, bitsPerSample: 8 });
  expect(soft.pixels.some((value) => value > 0 && value < 255)).toBe(true);
  expect(soft.pixels.every((value, at) => value <= (hard.pixels[at] ?? 0))).toBe(true);

  await editor.button("Clear").click();
  await editor.covers("0 %");
  await editor.load(soft.bytes);
  await editor.covers(/Mask covers [1-9]/);
  const again = await editor.save();
  expect(Buffer.compare(again.pixels, soft.pixels)).toBe(0);
});

test("a mask of another size is refused in words, and scaled where that is wanted", async ({
  studio,
  page,
}) => {
  const editor = await openEditor(studio, page);
  await editor.button("Clear").click();
  const white = { r: 255, g: 255, b: 255 };
  const half = await sharp({ create: { width: 256, height: 512, channels: 3, background: white } })
    .extend({ right: 256, background: "black" })
    .png()
    .toBuffer();
  await editor.load(half);
  await expect(editor.dialog.getByRole("alert")).toContainText(
    "This mask is 512 × 512, the picture 1024 × 1024.",
  );
  await editor.covers("0 %");
  await editor.button("Scale it").click();
  await editor.covers("50 %");
  await editor.load(Buffer.from("no picture"));
  await expect(editor.dialog.getByRole("alert")).toContainText("This file is no picture.");
  await editor.covers("50 %");
});

test("a mask is painted, stamped and framed by keyboard alone", async ({ studio, page }) => {
  const editor = await openEditor(studio, page);
  await editor.button("Clear").focus();
  await page.keyboard.press("Enter");
  await editor.covers("0 %");
  await editor.stage.focus();
  await page.keyboard.press("Space");
  await editor.covers(/Mask covers 0\.\d %/);

  // From the middle ten steps of ten to the right and down, in a rectangle.
  await page.keyboard.press("r");
  await page.keyboard.press("Enter");
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
  }
  await page.keyboard.press("Enter");
  await editor.covers("5.7 %");
  const { pixels } = await editor.save();
  expect(pixels[(512 + 239) * size + 512 + 239]).toBe(255);
  expect(pixels[(512 + 240) * size + 512 + 240]).toBe(0);

  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(editor.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(editor.dialog).toBeHidden();
  await expect(studio.tile(prompt)).toBeFocused();
});

test("letters typed into a field are no shortcuts, and the page below hears none", async ({
  studio,
  page,
}) => {
  const editor = await openEditor(studio, page);
  await editor.number("Rectangle X").focus();
  await page.keyboard.press("e");
  await page.keyboard.press("o");
  await expect(editor.tool("Brush")).toBeChecked();
  await editor.stage.focus();
  await page.keyboard.press("d");
  await page.keyboard.press("j");
  await expect(editor.stage).toBeFocused();
  await page.keyboard.press("l");
  await expect(editor.tool("Lasso")).toBeChecked();
});

test("shapes are drawn beyond the picture, filled, grown and shrunk", async ({ studio, page }) => {
  const editor = await openEditor(studio, page);
  await editor.button("Clear").click();
  await page.keyboard.press("r");
  // The stage is broader than the picture: all of these begin and end on the wall beside it.
  await editor.drag([0.05, 0.01], [0.5, 0.99]);
  await editor.covers("50 %");
  await page.keyboard.press("x");
  await page.keyboard.press("o");
  await editor.drag([0.05, 0.01], [0.95, 0.99]);
  await editor.covers(/Mask covers \d+(\.\d)? %/);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("x");
  await page.keyboard.press("g");
  await editor.drag([0.7, 0.5]);
  await editor.covers("100 %");
  await page.keyboard.press("z");
  await page.keyboard.press("l");
  await editor.drag([0.55, 0.2], [0.7, 0.2], [0.7, 0.8], [0.55, 0.8]);
  await editor.covers(/Mask covers [67]\d %/);
  const { pixels: before } = await editor.save();
  await editor.number("Edge").fill("20");
  await editor.button("Grow").click();
  await editor.button("Shrink").click();
  const { pixels: after } = await editor.save();
  expect(after.every((value, at) => value >= (before[at] ?? 0))).toBe(true);
});

test("the picture is zoomed and moved without painting on it", async ({ studio, page }) => {
  const editor = await openEditor(studio, page);
  await editor.button("Clear").click();
  await page.keyboard.press("1");
  await expect(editor.dialog.getByText("100 %", { exact: true })).toBeVisible();
  await page.keyboard.down("Space");
  await editor.drag([0.5, 0.5], [0.6, 0.6]);
  await page.keyboard.up("Space");
  await editor.covers("0 %");
  const place = await editor.at([0.5, 0.5]);
  await page.mouse.move(place.x, place.y);
  await page.mouse.wheel(0, -400);
  await expect(editor.dialog.getByText("100 %", { exact: true })).toBeHidden();
  await page.keyboard.press("0");
  await editor.drag([0.5, 0.5], [0.6, 0.5]);
  await editor.covers(/Mask covers \d/);
});

test("a pen's pressure makes the stroke broader", async ({ studio, page }) => {
  const editor = await openEditor(studio, page);
  const session = await page.context().newCDPSession(page);
  const strokeWith = async (force: number): Promise<number> => {
    await editor.button("Clear").click();
    await editor.covers("0 %");
    const pen = { button: "left", buttons: 1, pointerType: "pen", force } as const;
    const from = await editor.at([0.4, 0.5]);
    const to = await editor.at([0.6, 0.5]);
    await session.send("Input.dispatchMouseEvent", { type: "mousePressed", ...from, ...pen });
    await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...to, ...pen });
    await session.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...to, ...pen });
    await editor.covers(/Mask covers [1-9]|0\.\d/);
    const { pixels } = await editor.save();
    return pixels.filter((value) => value > 0).length;
  };
  const light = await strokeWith(0.25);
  const heavy = await strokeWith(1);
  expect(heavy / light).toBeGreaterThan(2.5);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a finger paints and two fingers zoom", async ({ studio, page }) => {
    const words = "A blue door in a white wall";
    await studio.open();
    await studio.write(words);
    await studio.unfoldSettings();
    await studio.choose("Size", "1024 × 1024");
    await studio.choose("Quality", "Low");
    await studio.generate();
    await studio.picture(studio.tile(words)).tap();
    await page.getByRole("button", { name: "Edit with a mask" }).tap();
    const editor = maskEditorOn(page);
    await editor.isOpen();
    const touches = await touchesOn(page);
    await touches([await editor.at([0.3, 0.5])]);
    for (const x of [0.4, 0.5, 0.6]) await touches([await editor.at([x, 0.5])], "touchMove");
    await touches([], "touchEnd");
    await editor.covers(/Mask covers [1-9]/);
    const painted = await editor.coverage.innerText();

    await touches([await editor.at([0.45, 0.5])]);
    await touches([await editor.at([0.45, 0.5]), await editor.at([0.55, 0.5])]);
    for (const step of [0.1, 0.2]) {
      const apart = [await editor.at([0.45 - step, 0.5]), await editor.at([0.55 + step, 0.5])];
      await touches(apart, "touchMove");
    }
    await touches([], "touchEnd");
    await expect(editor.dialog.getByText(/^\d+ %$/).last()).not.toHaveText("33 %");
    expect(await editor.coverage.innerText()).toBe(painted);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(sideways).toBeLessThanOrEqual(360);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 768, 1440]) {
    test(`axe finds nothing in the ${colorScheme} mask editor at ${width} px`, async ({
      studio,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const editor = await openEditor(studio, page);
      await page.setViewportSize({ width, height: 900 });
      await editor.drag([0.3, 0.5], [0.7, 0.5]);
      await editor.covers(/Mask covers [1-9]/);
      if (width === 360) await editor.button("Options").click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}
