import type { Studio } from "./studio";
import { expect, test } from "./test";

test("what came of a picture is drawn as a tree, and any of it can be opened and edited on", async ({
  studio,
  page,
}) => {
  const [sofa, blue, green] = ["A sofa by the sea", "The sofa in navy", "The sofa in moss"];
  await studio.open();
  await make(studio, sofa);
  await studio.edit(sofa);
  await make(studio, blue);
  await make(studio, green);
  await studio.picture(studio.tile(green)).click();

  const family = page.getByRole("region", { name: "Family" });
  const member = (name: string) => family.getByRole("link", { name, exact: true });
  await expect(family.getByRole("link")).toHaveText([sofa, blue, green]);
  await expect(member(green)).toHaveAttribute("aria-current", "page");

  await member(sofa).click();
  await expect(page.getByRole("dialog", { name: sofa })).toBeVisible();
  await expect(member(sofa)).toHaveAttribute("aria-current", "page");
  await family.getByRole("button", { name: `Edit ${blue}` }).click();
  await expect(studio.prompt).toBeFocused();
  await expect(
    page.getByRole("region", { name: "References" }).getByRole("button", { name: `: ${blue}` }),
  ).toBeVisible();
});

async function make(studio: Studio, prompt: string): Promise<void> {
  await studio.choose("Quality", "Low");
  await studio.write(prompt);
  await expect(studio.generateButton).not.toHaveAccessibleDescription(/uploading/);
  await studio.generate();
  await studio.outcome(prompt);
  await expect(studio.picture(studio.tile(prompt))).toBeVisible();
}
