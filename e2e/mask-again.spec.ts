import type { Page } from "@playwright/test";
import { maskEditorOn } from "./mask-editor";
import { openTab } from "./open-tab";
import { pictureFile, referencesOn } from "./reference-strip";
import type { Studio } from "./studio";
import { expect, test } from "./test";

const size = 1024;

/** Makes a picture from two references, of which the first is masked in its upper left quarter and a corner. */
async function makeMasked(studio: Studio, page: Page, prompt: string): Promise<void> {
  const references = referencesOn(page);
  const editor = maskEditorOn(page);
  await studio.open();
  await studio.choose("Quality", "Low");
  const wall = await pictureFile("wall.png", { width: size, height: size });
  await references.choose(wall, await pictureFile("door.png"));
  await references.button("Paint a mask").click();
  await editor.isOpen();
  await editor.addRectangle(0, 0, 512, 512);
  await editor.covers("25 %");
  await editor.addRectangle(924, 924, 100, 100);
  await editor.covers("26 %");
  await editor.button("Use this mask").click();
  await references.are("wall.png, Mask covers 26 %", "door.png");
  await studio.write(prompt);
  await expect(studio.generateButton).not.toHaveAccessibleDescription(/uploading/);
  await studio.generate();
  expect((await studio.outcome(prompt)).references).toHaveLength(2);
  await expect(studio.picture(studio.tile(prompt))).toBeVisible();
}

/** What a mask says of a pixel: 255 is edited, 0 is kept. */
type Pixels = (x: number, y: number) => number | undefined;

async function savedPixels(page: Page): Promise<Pixels> {
  const { width, height, pixels } = await maskEditorOn(page).save();
  expect([width, height]).toEqual([size, size]);
  return (x, y) => pixels[y * size + x];
}

test("the settings of a masked picture bring back its references, and its mask stroke by stroke", async ({
  studio,
  page,
}) => {
  const prompt = "A gate in the wall";
  const references = referencesOn(page);
  const editor = maskEditorOn(page);
  await makeMasked(studio, page, prompt);
  await references.button("Remove").click();
  await references.button("Remove").click();
  await expect(references.thumbs).toHaveCount(0);

  await studio.more(studio.tile(prompt), "Use these settings");
  await references.are("Reference 1, Has a mask", "Reference 2");
  await references.button("Change the mask").click();
  await editor.covers("26 %");
  await editor.button("Undo").click();
  await editor.covers("25 %");
});

test("another browser begins with the mask of the settings, and what it adds is all that changes", async ({
  studio,
  page,
  elsewhere,
}) => {
  const prompt = "A skylight in the roof";
  await makeMasked(studio, page, prompt);

  const other = await openTab(elsewhere);
  const references = referencesOn(other.page);
  const editor = maskEditorOn(other.page);
  await other.studio.more(other.studio.tile(prompt), "Use these settings");
  await references.are("Reference 1, Has a mask", "Reference 2");
  await references.button("Change the mask").click();
  await editor.covers("26 %");
  await editor.addRectangle(512, 0, 512, 512);
  await editor.covers("51 %");
  const changed = await savedPixels(other.page);
  expect([changed(0, 0), changed(511, 511), changed(1023, 1023)]).toEqual([255, 255, 255]);
  expect([changed(512, 0), changed(1023, 511)]).toEqual([255, 255]);
  expect([changed(0, 512), changed(923, 923)]).toEqual([0, 0]);

  await editor.button("Use this mask").click();
  await references.are("Reference 1, Mask covers 51 %", "Reference 2");
  await references.button("Change the mask").click();
  await editor.covers("51 %");
  await editor.button("Undo").click();
  await editor.covers("26 %");
});

test("a mask that cannot be loaded is not replaced unseen", async ({ studio, page, elsewhere }) => {
  const prompt = "A hatch in the wall";
  await makeMasked(studio, page, prompt);
  const mask = (await studio.outcome(prompt)).mask?.id ?? "none";

  const other = await openTab(elsewhere);
  const editor = maskEditorOn(other.page);
  const address = `**/api/uploads/${mask}`;
  await elsewhere.route(address, (route) => route.fulfill({ status: 200, body: "busy" }));
  await other.studio.more(other.studio.tile(prompt), "Use these settings");
  await referencesOn(other.page).button("Change the mask").click();
  await expect(editor.dialog.getByRole("alert")).toContainText("could not be loaded");
  await editor.addRectangle(0, 512, 512, 512);
  await expect(editor.button("Use this mask")).toBeDisabled();

  await elsewhere.unroute(address);
  await editor.button("Try again").click();
  await editor.covers("26 %");
  await expect(editor.button("Use this mask")).toBeEnabled();
  await editor.button("Undo").click();
  await editor.covers("25 %");
});
