import sharp from "sharp";
import { masked, openEditor } from "./mask-editor";
import { expect, test } from "./test";

const size = masked.edge;

test("the saved mask has exactly the picture's size and is right to the pixel", async ({
  studio,
  page,
}) => {
  const editor = await openEditor(studio, page);
  await editor.button("Clear").click();
  await editor.addRectangle(100, 200, 333, 77);
  await editor.addRectangle(1000, 1000, 200, 200);
  await editor.covers("2.5 %");
  const hard = await editor.save();
  expect(hard).toMatchObject({ width: size, height: size, bitsPerSample: 1 });
  const isInside = (x: number, y: number) =>
    (x >= 100 && x < 433 && y >= 200 && y < 277) || (x >= 1000 && y >= 1000);
  const wrong = hard.pixels.findIndex(
    (value, at) => value !== (isInside(at % size, Math.floor(at / size)) ? 255 : 0),
  );
  expect(wrong).toBe(-1);

  await editor.number("Edge").fill("6");
  await editor.button("Feather").click();
  await expect(editor.button("Undo")).toBeEnabled();
  const soft = await editor.save();
  expect(soft).toMatchObject({ width: size, height: size, bitsPerSample: 8 });
  expect(soft.pixels.some((value) => value > 0 && value < 255)).toBe(true);
  expect(soft.pixels.every((value, at) => value <= (hard.pixels[at] ?? 0))).toBe(true);

  await editor.button("Clear").click();
  await editor.covers("0 %");
  await editor.load(soft.bytes);
  await editor.covers(/Mask covers [1-9]/);
  const again = await editor.save();
  expect(Buffer.compare(again.pixels, soft.pixels)).toBe(0);
});

test("a mask of another size is refused in words, and scaled where that is wanted", async ({
  studio,
  page,
}) => {
  const editor = await openEditor(studio, page);
  await editor.button("Clear").click();
  const white = { r: 255, g: 255, b: 255 };
  const half = await sharp({ create: { width: 256, height: 512, channels: 3, background: white } })
    .extend({ right: 256, background: "black" })
    .png()
    .toBuffer();
  await editor.load(half);
  await expect(editor.dialog.getByRole("alert")).toContainText(
    "This mask is 512 × 512, the picture 1024 × 1024.",
  );
  await editor.covers("0 %");
  await editor.button("Scale it").click();
  await editor.covers("50 %");
  await editor.load(Buffer.from("no picture"));
  await expect(editor.dialog.getByRole("alert")).toContainText("This file is no picture.");
  await editor.covers("50 %");
});
