import { pictureFile, referencesOn } from "./reference-strip";
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
