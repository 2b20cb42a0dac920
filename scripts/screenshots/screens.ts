import type { Page } from "@playwright/test";
import { maskEditorOn } from "../../e2e/mask-editor";
import { pictureFile, referencesOn } from "../../e2e/reference-strip";
import { studioOn } from "../../e2e/studio";
import type { Screen, Shown } from "./screen";
import { openStudio, openViewer, scrollTo, unfoldSettings } from "./ways";

/** Before there is any picture. */
export const emptyScreens: readonly Screen[] = [
  { name: "empty", open: (page) => studioOn(page).open() },
  { name: "spend-empty", open: async (page) => void (await page.goto("/spend")) },
];

/** Over a library of finished pictures. */
export const screens: readonly Screen[] = [
  { name: "studio", open: openStudio },
  {
    name: "find",
    open: async (page) => {
      await openStudio(page);
      await page.getByRole("button", { name: "Filters" }).click();
    },
  },
  {
    name: "nothing-found",
    open: async (page) => {
      await page.goto("/?q=nobody%20wrote%20this");
      await page.getByText("No picture is like that").first().waitFor();
    },
  },
  {
    name: "selection",
    open: async (page) => {
      await openStudio(page);
      await page.getByRole("article").first().focus();
      for (const key of ["Space", "ArrowRight", "Space"]) await page.keyboard.press(key);
    },
  },
  {
    name: "tile-menu",
    isForPointer: true,
    open: async (page) => {
      await openStudio(page);
      const tile = page.getByRole("article").first();
      await tile.hover();
      await tile.getByRole("button", { name: "More", exact: true }).click();
    },
  },
  {
    name: "model-choice",
    open: async (page) => {
      await openStudio(page);
      await unfoldSettings(page);
      await page.getByRole("button", { name: /^Model\s/ }).click();
    },
  },
  {
    name: "references",
    open: async (page) => {
      await openStudio(page);
      await unfoldSettings(page);
      const { choose, are, region } = referencesOn(page);
      await choose(await pictureFile("chair.png", { width: 900, height: 600 }));
      await are("chair.png");
      await page.waitForLoadState("networkidle");
      // The second never arrives.
      await page.route("**/api/uploads", () => {});
      await choose(
        await pictureFile("lamp.png", { width: 600, height: 900, background: "#3a5a78" }),
      );
      await region.getByRole("button", { name: ": lamp.png" }).click();
    },
  },
  { name: "palette", open: (page) => press(page, "ControlOrMeta+k") },
  { name: "keys", open: (page) => press(page, "?") },
  { name: "viewer", open: (page, { pictures }) => openViewer(page, pictures[0]) },
  {
    name: "viewer-below",
    open: async (page, { pictures }) => {
      await openViewer(page, pictures[0]);
      await scrollTo(page.getByRole("textbox", { name: "Title" }));
    },
  },
  { name: "viewer-edit", open: (page, { edit }) => openViewer(page, edit) },
  {
    name: "show-code",
    open: async (page, { pictures }) => {
      await openViewer(page, pictures[0]);
      await page.getByRole("button", { name: "Show code" }).click();
    },
  },
  {
    name: "download-as",
    open: async (page, { pictures }) => {
      await openViewer(page, pictures[0]);
      await page.getByRole("button", { name: "Download as…" }).click();
      const size = page.getByRole("combobox", { name: "Size" });
      await size.selectOption("Square post · 1080 × 1080");
    },
  },
  {
    name: "mask-editor",
    open: async (page, { pictures }) => {
      await openViewer(page, pictures[0]);
      await page.getByRole("button", { name: "Edit with a mask" }).click();
      const editor = maskEditorOn(page);
      await editor.isOpen();
      await editor.drag([0.3, 0.4], [0.5, 0.6], [0.7, 0.45]);
      await editor.covers(/covers (?!0 %)/);
    },
  },
  ...["Slider", "Side by side", "Blink", "Difference"].map((mode) => ({
    name: `compare-${mode.toLowerCase().replaceAll(" ", "-")}`,
    open: async (page: Page, { pictures }: Shown) => {
      await page.goto(`/compare?ids=${pictures.slice(0, 2).join()}`);
      await page.getByRole("radio", { name: mode, exact: true }).check();
    },
  })),
  { name: "spend", open: async (page) => void (await page.goto("/spend")) },
  {
    name: "spend-below",
    open: async (page) => {
      await page.goto("/spend");
      await scrollTo(page.getByRole("heading", { name: "By person" }));
    },
  },
  { name: "models", open: async (page) => void (await page.goto("/models")) },
  {
    name: "models-below",
    open: async (page) => {
      await page.goto("/models");
      await scrollTo(page.getByRole("heading", { name: "What it takes" }).first());
    },
  },
  { name: "not-found", open: async (page) => void (await page.goto("/nowhere")) },
];

async function press(page: Page, key: string): Promise<void> {
  await openStudio(page);
  await page.keyboard.press(key);
  await page.getByRole("dialog").waitFor();
}
