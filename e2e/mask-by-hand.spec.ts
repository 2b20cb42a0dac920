import { masked, maskEditorOn, openEditor } from "./mask-editor";
import { expect, test } from "./test";
import { touchesOn } from "./touches";

const size = masked.edge;

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
  await expect(studio.tile(masked.prompt)).toBeFocused();
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
