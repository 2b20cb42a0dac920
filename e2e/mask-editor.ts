import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import type { Studio } from "./studio";

type MaskEditor = ReturnType<typeof maskEditorOn>;

/** The picture that the tests of the editor mask, and its edges in pixels. */
export const masked = { prompt: "A green door in a white wall", edge: 1024 };

/** Shares of the stage, from its top left corner; below 0 and above 1 is outside. */
type Place = readonly [x: number, y: number];

/** What a person does in the mask editor. */
export function maskEditorOn(page: Page) {
  const dialog = page.getByRole("dialog", { name: "Mask editor" });
  const stage = dialog.getByRole("application", { name: "Picture" });
  const coverage = dialog.getByRole("status", { name: "Coverage" });
  const button = (name: string) => dialog.getByRole("button", { name, exact: true });
  const number = (name: string) => dialog.getByRole("spinbutton", { name, exact: true });
  const at = async ([x, y]: Place) => {
    const box = await stage.boundingBox();
    if (box === null) throw new Error("The stage is not there.");
    return { x: box.x + box.width * x, y: box.y + box.height * y };
  };
  return {
    dialog,
    stage,
    coverage,
    button,
    number,
    at,
    tool: (name: string) => dialog.getByRole("radio", { name, exact: true }),
    isOpen: async () => {
      await expect(coverage).toContainText("Mask covers");
      await expect(stage).toBeVisible();
    },
    /** As many steps as a hand's movement has. */
    drag: async (...places: readonly Place[]) => {
      const [first, ...rest] = await Promise.all(places.map(at));
      if (first === undefined) return;
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const place of rest) await page.mouse.move(place.x, place.y, { steps: 12 });
      await page.mouse.up();
    },
    addRectangle: async (x: number, y: number, width: number, height: number) => {
      await number("Rectangle X").fill(String(x));
      await number("Rectangle Y").fill(String(y));
      await number("Rectangle width").fill(String(width));
      await number("Rectangle height").fill(String(height));
      await button("Add to the mask").click();
    },
    covers: (words: string | RegExp) =>
      expect(coverage).toHaveText(words instanceof RegExp ? words : `Mask covers ${words}`),
    /** The file a person gets: how it is stored, and each pixel of it. */
    save: async () => {
      const saved = page.waitForEvent("download");
      await button("Save").click();
      const bytes = await readFile(await (await saved).path());
      const { width, height, bitsPerSample } = await sharp(bytes).metadata();
      const pixels = await sharp(bytes).toColourspace("b-w").raw().toBuffer();
      return { width, height, bitsPerSample, bytes, pixels };
    },
    load: (bytes: Buffer) =>
      dialog
        .getByLabel("Load a mask")
        .setInputFiles({ name: "mask.png", mimeType: "image/png", buffer: bytes }),
  };
}

/** Opens the editor over a picture of 1024 × 1024, which the first test of a worker has made. */
export async function openEditor(studio: Studio, page: Page): Promise<MaskEditor> {
  await studio.open();
  if (!(await studio.tile(masked.prompt).isVisible())) {
    await studio.write(masked.prompt);
    await studio.choose("Size", "1024 × 1024");
    await studio.choose("Quality", "Low");
    await studio.generate();
  }
  await expect(studio.picture(studio.tile(masked.prompt))).toBeVisible();
  await studio.tile(masked.prompt).focus();
  await page.keyboard.press("e");
  const editor = maskEditorOn(page);
  await editor.isOpen();
  return editor;
}
