import { openEditor } from "./mask-editor";
import { expect, test } from "./test";

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
