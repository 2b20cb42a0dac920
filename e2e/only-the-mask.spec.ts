import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import type { Generation } from "@/lib/contract/generation";
import { maskEditorOn } from "./mask-editor";
import { referencesOn } from "./reference-strip";
import type { Studio } from "./studio";
import { expect, test } from "./test";

type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const brim: Rectangle = { x: 200, y: 300, width: 400, height: 200 };
const peg: Rectangle = { x: 700, y: 600, width: 100, height: 300 };

test("an edit with a mask changes not one pixel outside it, and the page says what the model had changed", async ({
  studio,
  page,
}) => {
  const hat = "A felt hat on a wooden peg";
  const change = "The brim in velvet";
  await studio.open();
  const source = await makePicture(studio, hat);
  const made = await editInside(page, studio, { source: hat, mask: brim, change });
  expect(made.protect).toMatchObject({ kept: true, changedNow: 0 });

  const [before, after] = await Promise.all([source, made].map((one) => pixelsOf(studio, one)));
  expect(changedOutside(brim, before, after)).toBe(0);
  expect(changedInside(brim, before, after)).toBeGreaterThan(1_000);

  await studio.picture(studio.tile(change)).click();
  const section = page.getByRole("region", { name: "Outside the mask" });
  await expect(section).toContainText(/0 pixels changed now; the model had changed [\d.]+ %\./);
  const version = (name: string) =>
    page.getByRole("radiogroup", { name: "Version" }).getByRole("radio", { name, exact: true });
  const asMade = page.getByRole("img", { name: "As the model made it" });
  const changes = page.getByRole("img", { name: "What the model had changed outside the mask" });
  const download = page.getByRole("link", { name: "Download" });
  await expect(version("Kept")).toBeChecked();
  await expect(asMade).toBeHidden();
  await expect(changes).toBeHidden();

  await version("As the model made it").check();
  await expect(asMade).toBeVisible();
  await expect(download).toHaveAttribute("href", /\?variant=raw&download=1$/);
  await page.getByRole("checkbox", { name: "Show where the model had changed it" }).check();
  await expect(changes).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await version("Kept").check();
  await expect(asMade).toBeHidden();
  await expect(download).toHaveAttribute("href", /\/image\?download=1$/);
});

test("an edit of an edit starts from the original again with the masks of both", async ({
  studio,
  page,
}) => {
  const references = referencesOn(page);
  const editor = maskEditorOn(page);
  const [coat, brass, oak] = ["A coat on a brass hook", "The hook in oak", "The coat in linen"];
  await studio.open();
  await makePicture(studio, coat);
  await editInside(page, studio, { source: coat, mask: brim, change: brass });
  await editInside(page, studio, { source: brass, mask: peg, change: oak });
  await studio.edit(oak);
  await expect(references.region).toContainText("Edit 3 in a row.");
  await references.button("Start from the original, masks joined").click();
  await references.are(`${coat}, Mask covers 10 %`);

  await references.button("Change the mask").click();
  await editor.isOpen();
  const { width, pixels } = await editor.save();
  const covered = pixels.reduce((sum, value) => sum + Number(value === 255), 0);
  expect(covered).toBe(brim.width * brim.height + peg.width * peg.height);
  for (const { x, y } of [brim, peg]) expect(pixels[y * width + x]).toBe(255);
});

async function makePicture(studio: Studio, prompt: string): Promise<Generation> {
  await studio.choose("Quality", "Low");
  await studio.choose("Size", "1024 × 1024");
  await studio.write(prompt);
  await studio.generate();
  const made = await studio.outcome(prompt);
  await expect(studio.picture(studio.tile(prompt))).toBeVisible();
  return made;
}

type Edit = { readonly source: string; readonly mask: Rectangle; readonly change: string };

/** The size is left alone: with a mask Easel asks for the reference's by itself. */
async function editInside(page: Page, studio: Studio, { source, mask, change }: Edit) {
  const references = referencesOn(page);
  const editor = maskEditorOn(page);
  await studio.choose("Size", "1536 × 1024");
  await studio.edit(source);
  await references.are(source);
  await references.button("Paint a mask").click();
  await editor.isOpen();
  await editor.addRectangle(mask.x, mask.y, mask.width, mask.height);
  await editor.button("Use this mask").click();
  await expect(studio.option("Size", "1024 × 1024")).toBeChecked();
  await studio.write(change);
  await expect(studio.generateButton).not.toHaveAccessibleDescription(/uploading/);
  await studio.generate();
  const made = await studio.outcome(change);
  await expect(studio.picture(studio.tile(change))).toBeVisible();
  await references.button("Remove").click();
  return made;
}

type Pixels = { readonly width: number; readonly data: Buffer };

async function pixelsOf(studio: Studio, generation: Generation): Promise<Pixels> {
  const picture = sharp(await studio.download(generation)).removeAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, data };
}

function changedOutside(mask: Rectangle, before?: Pixels, after?: Pixels): number {
  return countChanged(before, after, (x, y) => !isInside(mask, x, y));
}

function changedInside(mask: Rectangle, before?: Pixels, after?: Pixels): number {
  return countChanged(before, after, (x, y) => isInside(mask, x, y));
}

function isInside({ x, y, width, height }: Rectangle, atX: number, atY: number): boolean {
  return atX >= x && atX < x + width && atY >= y && atY < y + height;
}

function countChanged(
  before: Pixels | undefined,
  after: Pixels | undefined,
  counts: (x: number, y: number) => boolean,
): number {
  if (before === undefined || before.data.length !== after?.data.length) {
    throw new Error("The pictures have different sizes.");
  }
  let changed = 0;
  for (let at = 0; at < before.data.length; at += 3) {
    const place = at / 3;
    if (!counts(place % before.width, Math.floor(place / before.width))) continue;
    const isSame = [0, 1, 2].every(
      (channel) => before.data[at + channel] === after.data[at + channel],
    );
    if (!isSame) changed += 1;
  }
  return changed;
}
