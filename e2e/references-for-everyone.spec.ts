import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { catalogue } from "@/lib/models/catalogue";
import { pictureFile, referencesOn } from "./reference-strip";
import { expect, test } from "./test";

const poster = { width: 4000, height: 2000 };

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 768, 1440]) {
    test(`axe finds nothing in ${colorScheme} references at ${width} px`, async ({
      studio,
      page,
    }) => {
      const references = referencesOn(page);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await studio.open();
      if (width === 320) await studio.unfoldSettings();
      await expectNoViolations(page);
      await references.choose(await pictureFile("chair.png"));
      await references.are("chair.png");
      await expectNoViolations(page);
      const fake = { name: "fake.png", mimeType: "image/png", buffer: Buffer.from("none") };
      await references.choose(fake, await pictureFile("poster.png", poster));
      await expect(references.region).toContainText("It is no whole PNG");
      await expectNoViolations(page);
      await references.button("Remove").click();
      await expect(references.button("As it is")).toBeVisible();
      await expectNoViolations(page);
      await studio.chooseModel("Photorealistic workflow");
      await expect(references.region).toContainText("takes no reference pictures");
      await expectNoViolations(page);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(sideways).toBeLessThanOrEqual(width);
    });
  }
}

test("at 1440 × 900 every control is in view, with three and with sixteen references, for every model", async ({
  studio,
  page,
}) => {
  const references = referencesOn(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await studio.open();
  await studio.write("A shop window with the words ‘Open late’, ".repeat(12));
  for (const count of [3, 13]) {
    const files = Array.from({ length: count }, (_, index) =>
      pictureFile(`${count}-${index}.png`, { width: 20 + index, height: count }),
    );
    await references.choose(...(await Promise.all(files)));
    await expect(references.button("Paint a mask")).toBeVisible();
    for (const { label } of catalogue) {
      await studio.chooseModel(label);
      const hidden = await page
        .getByRole("form", { name: "Composer" })
        .evaluate((form) =>
          [...form.children].some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight),
        );
      expect(hidden, `${count} references, ${label}`).toBe(false);
    }
    await studio.chooseModel(catalogue[0].label);
  }
});

test("a reload in the midst of an upload goes on with it", async ({ studio, page }) => {
  const references = referencesOn(page);
  await studio.open();
  await page.route("**/api/uploads", () => new Promise(() => undefined));
  await references.choose(await pictureFile("lamp.png"));
  await expect(references.thumb("lamp.png, uploading")).toBeVisible();
  await page.unroute("**/api/uploads");
  await page.reload();
  await references.are("lamp.png");
});

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  expect(found).toEqual([]);
}
