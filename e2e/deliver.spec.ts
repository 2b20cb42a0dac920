import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sharp, { type Sharp } from "sharp";
import { readRecipe } from "@/lib/image/recipe/recipe-in-file";
import type { Studio } from "./studio";
import { expect, test } from "./test";

test("a picture leaves at the size of a brief, cut where a person wants it", async ({
  studio,
  page,
}) => {
  const prompt = "A lighthouse by a grey sea";
  const original = await makeAndView(studio, page, prompt);
  const dialog = await openDialog(page);
  await dialog.size.selectOption("Square post · 1080 × 1080");
  await dialog.option("Format", "JPEG").check();
  await dialog.frame.focus();
  for (let steps = 0; steps < 10; steps += 1) await page.keyboard.press("Shift+ArrowLeft");
  await expect(dialog.window).toContainText("1024 × 1024 from 156, 0");
  await expect(dialog.result).toHaveText(/^1080 × 1080 · lighthouse-grey-sea-1080x1080-.*\.jpg$/);

  const { bytes, name } = await dialog.download();
  expect(await dialog.result.innerText()).toContain(name);
  expect(await sharp(bytes).metadata()).toMatchObject({
    width: 1080,
    height: 1080,
    format: "jpeg",
  });
  expect(await distance(bytes, original, 156)).toBeLessThan(3);
  expect(await distance(bytes, original, 256)).toBeGreaterThan(3);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("the frame follows the mouse and stays inside the picture", async ({ studio, page }) => {
  await makeAndView(studio, page, "A row of beach huts");
  const dialog = await openDialog(page);
  await dialog.size.selectOption("Portrait post · 1080 × 1350");
  const box = await dialog.frame.boundingBox();
  if (box === null) throw new Error("There is no frame.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 2_000, box.y, { steps: 4 });
  await page.mouse.up();
  await expect(dialog.window).toContainText("819 × 1024 from 717, 0");
  await page.getByRole("spinbutton", { name: "Frame size" }).fill("50");
  await expect(dialog.window).toContainText("410 × 512");
});

test("a picture for paper has its inches, its dpi, and no recipe when none is wanted", async ({
  studio,
  page,
}) => {
  const prompt = "A field of tulips for a card";
  await makeAndView(studio, page, prompt);
  const dialog = await openDialog(page);
  await dialog.size.selectOption("Custom");
  await dialog.option("Unit", "Inches").check();
  await dialog.number("Width").fill("5.5");
  await dialog.number("Height").fill("4");
  await dialog.number("Dpi").fill("200");
  await expect(dialog.result).toContainText("1100 × 800");

  const { bytes } = await dialog.download();
  const { width, height, density } = await sharp(bytes).metadata();
  expect({ width, height, density: Math.round(density ?? 0) }).toEqual({
    width: 1100,
    height: 800,
    density: 200,
  });
  expect((await readRecipe(bytes))?.input.prompt).toBe(prompt);

  await page.getByRole("checkbox", { name: "Put the recipe into the file" }).uncheck();
  await dialog.option("Part of the picture", "Fit, keep it whole").check();
  await expect(dialog.result).toContainText("1100 × 733");
  const plain = await dialog.download();
  expect(await readRecipe(plain.bytes)).toBeNull();
  expect(await sharp(plain.bytes).metadata()).toMatchObject({ width: 1100, height: 733 });
});

test("what the server would refuse is said before the click", async ({ studio, page }) => {
  await makeAndView(studio, page, "A very large poster");
  const dialog = await openDialog(page);
  await dialog.size.selectOption("A2 · 420 × 594 mm");
  await dialog.number("Dpi").fill("600");
  await expect(dialog.window).toContainText("A side has at most 10,000 pixels.");
  await expect(dialog.window.getByRole("button", { name: "Download", exact: true })).toBeDisabled();
});

test("a picture is copied to the clipboard as a PNG", async ({ studio, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await makeAndView(studio, page, "A postcard to paste");
  await page.getByRole("button", { name: "Copy the picture" }).click();
  await expect(page.getByText("The picture is on the clipboard, as a PNG.")).toBeVisible();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap((await item?.getType("image/png")) ?? new Blob());
    return [picture.width, picture.height];
  });
  expect(size).toEqual([1536, 1024]);
});

test("variations leave together, under names of a person's own, and what is missing is told", async ({
  studio,
  page,
  easel,
}) => {
  const prompt = "A paper crane, three ways";
  await studio.open();
  await studio.choose("Quality", "Low");
  await studio.choose("Size", "1536 × 1024");
  await studio.write(prompt);
  await studio.number("Variations").fill("3");
  await studio.generate();
  await expect(studio.picture(studio.tile(prompt))).toHaveCount(3, { timeout: 30_000 });
  await studio.picture(studio.tile(prompt).first()).click();
  await page.getByRole("button", { name: "Download all" }).click();
  const window = page.getByRole("dialog", { name: "Download 3 pictures" });
  await window.getByRole("textbox", { name: "Names" }).fill("card/{n} {w}x{h}");
  await window.getByRole("combobox", { name: "Longest side" }).selectOption("800 pixels");
  await window.getByRole("radio", { name: "WebP", exact: true }).check();
  await expect(window.getByRole("status", { name: "Example name" })).toHaveText(
    "card-1 800x533.webp",
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const download = async () => {
    const waiting = page.waitForEvent("download");
    await window.getByRole("link", { name: "Download as zip" }).click();
    return readFile(await (await waiting).path());
  };
  const zip = await download();
  for (const n of [1, 2, 3]) expect(zip.includes(`card-${n} 800x533.webp`)).toBe(true);

  const shown = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await rm(path.join(easel.filesFolder, shown, "original.png"));
  await page.getByRole("button", { name: "Download all" }).click();
  const missing = window.getByRole("group", { name: "Missing files" });
  await expect(missing).toContainText(`The file of “${prompt}” is missing from the store`);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect((await download()).includes("Missing pictures.txt")).toBe(true);
  await page.getByRole("button", { name: "Download all" }).click();
  await missing.getByRole("button", { name: "Fetch it again" }).click();
  await expect(missing).toHaveText("The picture is back, as it was made. Nothing was charged.");
  expect((await download()).includes("Missing pictures.txt")).toBe(false);
});

/** Makes a picture of 1536 × 1024 and opens it; its bytes as they were made. */
async function makeAndView(studio: Studio, page: Page, prompt: string): Promise<Buffer> {
  await studio.open();
  await studio.choose("Quality", "Low");
  await studio.choose("Size", "1536 × 1024");
  await studio.write(prompt);
  await studio.generate();
  const made = await studio.outcome(prompt);
  await studio.picture(studio.tile(prompt)).click();
  await expect(page.getByRole("complementary", { name: "Recipe" })).toBeVisible();
  return studio.download(made);
}

async function openDialog(page: Page) {
  await page.getByRole("button", { name: "Download as…" }).click();
  const window = page.getByRole("dialog", { name: "Download as" });
  return {
    window,
    size: window.getByRole("combobox", { name: "Size" }),
    frame: window.getByRole("application", { name: "Crop frame" }),
    result: window.getByRole("status", { name: "Result" }),
    number: (name: string) => window.getByRole("spinbutton", { name, exact: true }),
    option: (group: string, name: string) =>
      window.getByRole("radiogroup", { name: group }).getByRole("radio", { name, exact: true }),
    download: async () => {
      const waiting = page.waitForEvent("download");
      await window.getByRole("button", { name: "Download", exact: true }).click();
      const file = await waiting;
      return { bytes: await readFile(await file.path()), name: file.suggestedFilename() };
    },
  };
}

/** How far a square is from the one that begins at a place of the original, in levels of 255 on average. */
async function distance(square: Uint8Array, original: Uint8Array, left: number): Promise<number> {
  const part = { left, top: 0, width: 1024, height: 1024 };
  const small = (picture: Sharp) => picture.removeAlpha().resize(256, 256).raw().toBuffer();
  const [a, b] = await Promise.all([
    small(sharp(square)),
    small(sharp(await sharp(original).extract(part).png().toBuffer())),
  ]);
  return a.reduce((sum, level, at) => sum + Math.abs(level - (b[at] ?? 0)), 0) / a.length;
}
