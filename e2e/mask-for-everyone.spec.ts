import AxeBuilder from "@axe-core/playwright";
import { openEditor } from "./mask-editor";
import { expect, test } from "./test";

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 768, 1440]) {
    test(`axe finds nothing in the ${colorScheme} mask editor at ${width} px`, async ({
      studio,
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const editor = await openEditor(studio, page);
      await page.setViewportSize({ width, height: 900 });
      await editor.drag([0.3, 0.5], [0.7, 0.5]);
      await editor.covers(/Mask covers [1-9]/);
      if (width === 360) await editor.button("Options").click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}
