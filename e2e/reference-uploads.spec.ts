import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { pictureFile, referencesOn } from "./reference-strip";
import { expect, test } from "./test";

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

async function filesUnder(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // What is unfinished comes and goes meanwhile.
  const files = entries.filter(
    (entry) => entry.isFile() && !entry.parentPath.includes(".unfinished"),
  );
  return Promise.all(files.map(({ parentPath, name }) => readFile(path.join(parentPath, name))));
}
