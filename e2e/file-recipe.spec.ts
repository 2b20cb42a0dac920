import sharp from "sharp";
import { maskEditorOn } from "./mask-editor";
import { pictureFile, referencesOn } from "./reference-strip";
import { expect, test } from "./test";

test("a picture from here that is dropped brings its settings back, references and mask too", async ({
  studio,
  page,
}) => {
  const prompt = "A clay jug on a shelf";
  const references = referencesOn(page);
  const editor = maskEditorOn(page);
  await studio.open();
  await studio.choose("Quality", "Low");
  await references.choose(await pictureFile("shelf.png", { width: 1024, height: 1024 }));
  await references.button("Paint a mask").click();
  await editor.isOpen();
  await editor.addRectangle(0, 0, 512, 512);
  await editor.button("Use this mask").click();
  await studio.write(prompt);
  await expect(studio.generateButton).not.toHaveAccessibleDescription(/uploading/);
  await studio.generate();
  const file = await studio.download(await studio.outcome(prompt));

  await references.button("Remove").click();
  await studio.choose("Quality", "High");
  await studio.write("Something else");
  await references.drop({ name: "jug.png", mimeType: "image/png", buffer: file });
  await expect(references.region).toContainText("jug.png tells what made it: GPT Image 2");
  await references.button("Use its settings").click();
  await expect(studio.prompt).toHaveValue(prompt);
  await expect(studio.option("Quality", "Low")).toBeChecked();
  await expect(references.region).toContainText("Change the mask");
  await expect(references.thumbs).toHaveCount(1);
});

test("a picture of another program brings the prompt that it tells, and a silent one nothing", async ({
  studio,
  page,
}) => {
  const references = referencesOn(page);
  await studio.open();
  await studio.choose("Quality", "Medium");
  const { buffer } = await pictureFile("silent.png");
  const told = await sharp(buffer)
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">A harbour at dusk</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>',
    )
    .jpeg()
    .toBuffer();
  await references.drop({ name: "told.jpg", mimeType: "image/jpeg", buffer: told });
  await references.button("Use its prompt").click();
  await expect(studio.prompt).toHaveValue("A harbour at dusk");
  await expect(studio.option("Quality", "Medium")).toBeChecked();
  await expect(references.thumbs).toHaveCount(0);

  await references.choose(await pictureFile("silent.png"));
  await references.are("silent.png");
  await expect(references.region).not.toContainText("tells what made it");
});
