import { expect, type Locator, type Page } from "@playwright/test";
import { creditsSchema } from "@/lib/contract/credits";
import { type Generation, generationListSchema } from "@/lib/contract/generation";
import { isActive } from "@/lib/contract/generation-state";

export type Studio = ReturnType<typeof studioOn>;

/** What a person does in the studio, found by role and name only: what has no name cannot be tested. */
export function studioOn(page: Page) {
  const sheet = page.getByRole("region", { name: "Contact sheet" });
  const prompt = page.getByRole("textbox", { name: "Prompt" });
  const generateButton = page.getByRole("button", { name: /^Generate/ });
  const balance = page.getByRole("status", { name: "Balance" });
  const option = (group: string, name: string) =>
    page.getByRole("radiogroup", { name: group }).getByRole("radio", { name, exact: true });
  return {
    sheet,
    prompt,
    generateButton,
    balance,
    option,
    number: (name: string) => page.getByRole("spinbutton", { name }),
    open: async () => {
      await page.goto("/");
      // The balance is told by the browser's own code: from here on the page listens.
      await expect(balance).toHaveText(/left$/);
    },
    write: (words: string) => prompt.fill(words),
    chooseModel: async (label: string) => {
      await page.getByRole("button", { name: /^Model\s/ }).click();
      await option("Model", label).click();
    },
    choose: (group: string, name: string) => option(group, name).check(),
    chooseCustomSize: async (width: number, height: number) => {
      await option("Size", "Custom").check();
      await page.getByRole("spinbutton", { name: "Width" }).fill(String(width));
      await page.getByRole("spinbutton", { name: "Height" }).fill(String(height));
    },
    /** On a phone the settings are folded away. */
    unfoldSettings: () => page.getByRole("button", { name: "All settings" }).click(),
    generate: () => generateButton.click(),
    tile: (words: string) => sheet.getByRole("article", { name: words, exact: true }),
    /** Makes a finished picture the first reference of what is in the composer. */
    edit: async (words: string) => {
      const tile = sheet.getByRole("article", { name: words, exact: true });
      await tile.hover();
      await tile.getByRole("button", { name: "Edit", exact: true }).click();
      await expect(prompt).toBeFocused();
    },
    /** What stands in a tile's menu. */
    more: async (tile: Locator, action: string) => {
      await tile.hover();
      await tile.getByRole("button", { name: "More", exact: true }).click();
      await tile.getByRole("button", { name: action }).click();
    },
    picture: (tile: Locator) => tile.getByRole("link", { name: /^Open / }),
    /** What is left, to the micro-dollar: the balance on the page is rounded to cents. */
    totalUsd: async () => {
      const answer = await page.request.get("/api/credits");
      const { totalUsd } = creditsSchema.parse(await answer.json());
      // NaN would equal NaN, and a balance that nobody knows would count as unchanged.
      if (totalUsd === null) throw new Error("The balance is not known.");
      return totalUsd;
    },
    /** The newest generation with this prompt, as soon as it has come to an end. */
    outcome: (words: string, model?: string) => outcomeOf(page, words, model),
    /** The bytes of the picture, as a person downloads them. */
    download: async ({ image }: Generation) => {
      const answer = await page.request.get(`${image?.url}?download=1`);
      expect(answer.status()).toBe(200);
      return answer.body();
    },
  };
}

async function outcomeOf(page: Page, words: string, model?: string): Promise<Generation> {
  let found: Generation | undefined;
  const isOver = async () => {
    const answer = await page.request.get("/api/generations?limit=100");
    const { items } = generationListSchema.parse(await answer.json());
    found = items.find(
      (item) => item.input.prompt === words && item.model === (model ?? item.model),
    );
    return found !== undefined && !isActive(found);
  };
  await expect.poll(isOver, { timeout: 30_000 }).toBe(true);
  if (found === undefined) throw new Error(`There is no generation with the prompt: ${words}`);
  return found;
}
