import { maskEditorOn } from "./mask-editor";
import { pictureFile, referencesOn } from "./reference-strip";
import type { Studio } from "./studio";
import { expect, test } from "./test";

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
