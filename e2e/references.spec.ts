import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { maskEditorOn } from "./mask-editor";
import { pictureFile, referencesOn } from "./reference-strip";
import type { Studio } from "./studio";
import { expect, test } from "./test";

test("references come by picker, drop and paste, and outlive a reload", async ({
  studio,
  page,
}) => {
  const references = referencesOn(page);
  await studio.open();
  await references.choose(await pictureFile("picked.png"));
  await references.are("picked.png");
  await references.drop(await pictureFile("dropped.jpg"));
  await references.paste(await pictureFile("pasted.png", { background: "#204080" }));
  await references.are("picked.png", "dropped.jpg", "pasted.png");

  await page.reload();

  await references.are("picked.png", "dropped.jpg", "pasted.png");
});

test("text pasted into the prompt stays text", async ({ studio, page }) => {
  await studio.open();
  await studio.prompt.focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "a lamp");
    clipboardData.items.add(new File(["picture of the text"], "text.png", { type: "image/png" }));
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData });
    if (!document.activeElement?.dispatchEvent(event)) throw new Error("The text was taken away.");
  });
  await expect(referencesOn(page).thumbs).toHaveCount(0);
});

test("the order is changed by keys and by dragging, and said", async ({ studio, page }) => {
  const references = referencesOn(page);
  await studio.open();
  await references.choose(await pictureFile("a.png"), await pictureFile("b.png", { width: 80 }));
  await references.drop(await pictureFile("c.png", { width: 70 }));
  await references.are("a.png", "b.png", "c.png");

  await references.thumb("a.png").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await references.are("b.png", "a.png", "c.png");
  await expect(references.thumb("a.png")).toBeFocused();
  await expect(references.region.getByRole("status")).toHaveText("a.png is reference 2 of 3 now.");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  await references.are("b.png", "c.png", "a.png");

  const from = await references.thumb("a.png").boundingBox();
  const to = await references.thumb("b.png").boundingBox();
  if (from === null || to === null) throw new Error("The references are not shown.");
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 20, { steps: 8 });
  await page.mouse.up();
  await references.are("a.png", "b.png", "c.png");

  await references.thumb("b.png").focus();
  await page.keyboard.press("Delete");
  await references.are("a.png", "c.png");
  await expect(references.thumb("c.png")).toBeFocused();
});

test("a generation starts from its references, at the edit endpoint where the model has one", async ({
  studio,
  page,
  easel,
}) => {
  const prompt = "The same chair by the sea";
  const references = referencesOn(page);
  await studio.open();
  await studio.chooseModel("GPT Image 1.5");
  await studio.choose("Quality", "Low");
  await references.choose(await pictureFile("chair.png"), await pictureFile("sea.jpg"));
  await references.are("chair.png", "sea.jpg");
  await studio.write(prompt);
  await studio.number("Variations").fill("2");
  await studio.generate();

  const made = await studio.outcome(prompt);
  expect(made.references).toHaveLength(2);
  await expect(studio.picture(studio.tile(prompt))).toHaveCount(2, { timeout: 30_000 });
  const submits = (await easel.submits()).filter((body) => body.prompt === prompt);
  expect(submits).toHaveLength(2);
  for (const { image_urls: urls } of submits) expect(urls).toHaveLength(2);

  await references.button("Remove").click();
  await references.are("sea.jpg");
  await studio.tile(prompt).first().hover();
  await studio.more(studio.tile(prompt).first(), "Use these settings");
  await references.are("Reference 1", "Reference 2");
  await expect(studio.prompt).toHaveValue(prompt);
});

test("a phone photo leaves the browser upright, without its place and camera", async ({
  studio,
  page,
  easel,
}) => {
  const prompt = "The street, by night";
  const references = referencesOn(page);
  const photo = sharp({ create: { width: 96, height: 64, channels: 3, background: "#888" } });
  const secret = "Phone 12 of Asha";
  const buffer = await photo
    .withExif({
      IFD0: { Model: secret },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "19/1 4/1 3/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(buffer.includes(secret)).toBe(true);
  const sent: Buffer[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/uploads")) sent.push(request.postDataBuffer() ?? Buffer.of());
  });
  await studio.open();
  await studio.choose("Quality", "Low");
  await references.choose({ name: "street.jpg", mimeType: "image/jpeg", buffer });
  await references.are("street.jpg");
  await studio.write(prompt);
  await studio.generate();

  const made = await studio.outcome(prompt);
  expect(made.references[0]).toMatchObject({ width: 64, height: 96 });
  const [body] = (await easel.submits()).filter((submit) => submit.prompt === prompt);
  const [url] = Array.isArray(body?.image_urls) ? body.image_urls : [];
  const atSegmind = Buffer.from(await (await fetch(String(url))).arrayBuffer());
  expect(await sharp(atSegmind).metadata()).toMatchObject({ width: 64, height: 96 });
  const onDisk = await filesUnder(easel.folder);
  expect(onDisk.length).toBeGreaterThan(2);
  for (const bytes of [...sent, atSegmind, ...onDisk]) {
    expect(bytes.includes(secret) || bytes.includes("Exif")).toBe(false);
  }
});

test("a picture over 3840 pixels is offered smaller, and Generate waits for the answer", async ({
  studio,
  page,
}) => {
  const references = referencesOn(page);
  await studio.open();
  await studio.write("A poster");
  await references.choose(await pictureFile("poster.png", { width: 4800, height: 3200 }));
  await expect(studio.generateButton).toHaveAccessibleDescription(/Choose its size/);
  await page.keyboard.press("Control+Enter");
  await references.button("Use at 3840 × 2560").click();
  await references.are("poster.png");
  await expect(references.region).toContainText("3840 × 2560");
  await expect(studio.tile("A poster")).toHaveCount(0);
});

test("what cannot be taken is refused in words: too many, no picture, a model that takes none", async ({
  studio,
  page,
}) => {
  const references = referencesOn(page);
  const said = references.region.getByRole("status");
  await studio.open();
  await references.drop({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no") });
  await expect(said).toHaveText("notes.txt is no PNG, JPEG or WebP.");
  await references.choose({ name: "fake.png", mimeType: "image/png", buffer: Buffer.from("no") });
  await expect(references.region).toContainText("It is no whole PNG, JPEG or WebP picture.");
  await references.button("Remove").click();

  const many = await Promise.all(
    Array.from({ length: 18 }, (_, index) => pictureFile(`${index}.png`, { width: 20 + index })),
  );
  await references.choose(...many);
  await expect(said).toHaveText("GPT Image 2 takes 16 references. 2 left out.");
  await expect(references.thumbs).toHaveCount(16);

  await studio.chooseModel("Photorealistic workflow");
  await expect(references.region).toContainText("The workflow takes no reference pictures.");
});

test("an upload that fails is said, and goes through when tried again", async ({
  studio,
  page,
}) => {
  const references = referencesOn(page);
  await studio.open();
  // A proxy's own page: one of the failures that a browser does not write to its console.
  await page.route("**/api/uploads", (route) => route.fulfill({ status: 200, body: "busy" }));
  await references.choose(await pictureFile("lamp.png"));
  await expect(references.region).toContainText("gave an answer that Easel cannot read (200)");
  await expect(studio.generateButton).toHaveAccessibleDescription(/did not upload/);
  await page.unroute("**/api/uploads");
  await references.button("Try again").click();
  await references.are("lamp.png");
});

test("an upload tells how far it is, and can be cancelled", async ({ studio, page }) => {
  const references = referencesOn(page);
  await studio.open();
  await page.route("**/api/uploads", () => new Promise(() => undefined));
  await references.choose(await pictureFile("lamp.png"));
  await expect(references.thumb("lamp.png, uploading")).toBeVisible();
  await expect(studio.generateButton).toHaveAccessibleDescription(/Still uploading/);
  const cancelled = page.waitForEvent("requestfailed");
  await references.button("Cancel").click();
  await cancelled;
  await expect(references.thumbs).toHaveCount(0);
  await expect(studio.generateButton).not.toHaveAccessibleDescription(/Still uploading/);
});

test("a picture from the sheet becomes a reference, by its button and by dragging", async ({
  studio,
  page,
}) => {
  const references = referencesOn(page);
  await studio.open();
  const [lamp, vase] = ["A lamp on a desk", "A vase on a shelf"];
  await makePicture(studio, lamp);
  await makePicture(studio, vase);
  await studio.tile(lamp).hover();
  await studio.tile(lamp).getByRole("button", { name: "Use as reference" }).click();
  await references.are(lamp);
  await studio.picture(studio.tile(vase)).dragTo(studio.prompt);
  await references.are(lamp, vase);
});

test("an edit has its source as parent, and the third in a row is warned of", async ({
  studio,
  page,
}) => {
  const references = referencesOn(page);
  await studio.open();
  const first = await makePicture(studio, "A red sofa");
  let parentId = first.id;
  let source = "A red sofa";
  for (const change of ["The sofa in blue", "The sofa in green"]) {
    await studio.edit(source);
    await references.are(source);
    const made = await makePicture(studio, change);
    expect(made.parentId).toBe(parentId);
    await references.button("Remove").click();
    parentId = made.id;
    source = change;
  }
  await studio.edit(source);
  await expect(references.region).toContainText("Edit 3 in a row.");
  await references.button("Start from the original").click();
  await references.are("A red sofa");
  await expect(references.region).not.toContainText("in a row");
});

test("a mask is painted over the first reference, sent with it, and can be taken away", async ({
  studio,
  page,
  easel,
}) => {
  const prompt = "A window in the wall";
  const references = referencesOn(page);
  const editor = maskEditorOn(page);
  await studio.open();
  await studio.choose("Quality", "Low");
  await references.choose(await pictureFile("wall.png", { width: 1024, height: 1024 }));
  await references.button("Paint a mask").click();
  await editor.isOpen();
  await editor.addRectangle(0, 0, 512, 512);
  await editor.button("Use this mask").click();
  await expect(references.region).toContainText("Mask covers 25 %");
  await references.are("wall.png, Mask covers 25 %");
  await expect(
    references.region.getByRole("checkbox", { name: "Keep everything outside the mask" }),
  ).toBeChecked();
  await references.region.getByRole("button", { name: "Change the mask" }).waitFor();
  await expect(studio.option("Size", "1024 × 1024")).toBeChecked();
  await studio.write(prompt);
  await expect(studio.generateButton).not.toHaveAccessibleDescription(/uploading/);
  await studio.generate();

  const made = await studio.outcome(prompt);
  expect(made.mask).toMatchObject({ width: 1024, height: 1024 });
  expect(made.keepOutsideMask).toBe(true);
  const [body] = (await easel.submits()).filter((submit) => submit.prompt === prompt);
  expect(body?.image_urls).toHaveLength(1);
  await references.button("Remove the mask").click();
  await references.are("wall.png");
});

async function makePicture(studio: Studio, prompt: string) {
  await studio.choose("Quality", "Low");
  await studio.write(prompt);
  await studio.generate();
  const made = await studio.outcome(prompt);
  await expect(studio.picture(studio.tile(prompt))).toBeVisible();
  return made;
}

async function filesUnder(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map(({ parentPath, name }) => readFile(path.join(parentPath, name))));
}
