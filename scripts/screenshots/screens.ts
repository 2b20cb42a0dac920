import type { Page } from "@playwright/test";
import { maskEditorOn } from "../../e2e/mask-editor";
import { studioOn } from "../../e2e/studio";

/** The ids of what the library holds, for the screens that need one. */
export type Shown = {
  readonly pictures: readonly string[];
  /** A masked edit that the sandbox made, outside of which the original was put back. */
  readonly edit: string;
};

/** One screen or state of it, and the way there from a new tab; what it needs of time is waited for there. */
export type Screen = {
  readonly name: string;
  readonly isSignedOut?: boolean;
  readonly open: (page: Page, shown: Shown) => Promise<void>;
};

/** Before there is any picture. */
export const emptyScreens: readonly Screen[] = [
  { name: "empty", open: (page) => studioOn(page).open() },
  { name: "spend-empty", open: async (page) => void (await page.goto("/spend")) },
  {
    name: "door",
    isSignedOut: true,
    open: async (page) => {
      await page.goto("/");
      await page.getByRole("button", { name: "Sign in" }).waitFor();
    },
  },
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
    open: async (page) => {
      await openStudio(page);
      const tile = page.getByRole("article").first();
      await tile.hover();
      await tile.getByRole("button", { name: "More", exact: true }).click();
    },
  },
  { name: "palette", open: (page) => press(page, "ControlOrMeta+k") },
  { name: "keys", open: (page) => press(page, "?") },
  { name: "viewer", open: (page, { pictures }) => openViewer(page, pictures[0]) },
  { name: "viewer-edit", open: (page, { edit }) => openViewer(page, edit) },
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
  { name: "models", open: async (page) => void (await page.goto("/models")) },
  { name: "not-found", open: async (page) => void (await page.goto("/nowhere")) },
];

/** Once pictures failed, wait, run or are lost. */
export const troubleScreens: readonly Screen[] = [{ name: "troubles", open: openStudio }];

async function openStudio(page: Page): Promise<void> {
  await studioOn(page).open();
  await page.getByRole("article").first().waitFor();
  const { prompt } = studioOn(page);
  await prompt.fill("Layered hills above a lake at first light, thin mist, wide view");
  await prompt.blur();
  // Typing scrolled a phone's page to the composer, which stands below the sheet there.
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function press(page: Page, key: string): Promise<void> {
  await openStudio(page);
  await page.keyboard.press(key);
  await page.getByRole("dialog").waitFor();
}

async function openViewer(page: Page, id = ""): Promise<void> {
  await page.goto(`/g/${id}`);
  await page.getByRole("complementary", { name: "Recipe" }).waitFor();
}
