import type { Generation, Protection } from "@/lib/contract/generation";
import { generationListSchema } from "@/lib/contract/generation";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./test";

test("what the model had changed outside the mask is told, shown and can be looked at", async ({
  studio,
  page,
}) => {
  const prompt = "A felt hat on a wooden peg";
  await studio.open();
  await studio.choose("Quality", "Low");
  await studio.write(prompt);
  await studio.generate();
  const made = await studio.outcome(prompt);
  // The server's part has tests of its own; here its answer is that of an edit with a mask.
  await page.route(/\/api\/generations(\?|$)/, async (route) => {
    const list = generationListSchema.parse(await (await route.fetch()).json());
    const items = list.items.map((item) =>
      item.id === made.id ? { ...item, protect: protectionOf(item) } : item,
    );
    await route.fulfill({ json: { ...list, items } });
  });

  await page.goto(`/g/${made.id}`);
  const section = page.getByRole("region", { name: "Outside the mask" });
  await expect(section).toContainText("0 pixels changed now; the model had changed 51 %.");
  const version = (name: string) =>
    page.getByRole("radiogroup", { name: "Version" }).getByRole("radio", { name, exact: true });
  const asMade = page.getByRole("img", { name: "As the model made it" });
  const changes = page.getByRole("img", { name: "What the model had changed outside the mask" });
  const download = page.getByRole("link", { name: "Download" });
  await expect(version("Kept")).toBeChecked();
  await expect(asMade).toBeHidden();
  await expect(changes).toBeHidden();

  await version("As the model made it").check();
  await expect(asMade).toBeVisible();
  await expect(download).toHaveAttribute("href", /\?variant=raw&download=1$/);

  await page.getByRole("checkbox", { name: "Show where the model had changed it" }).check();
  await expect(changes).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await version("Kept").check();
  await expect(asMade).toBeHidden();
  await expect(download).toHaveAttribute("href", /\/image\?download=1$/);
});

function protectionOf({ id, image }: Generation): Protection | null {
  if (image === null) return null;
  const { width, height, bytes, fileName, thumbnailUrl } = image;
  const url = `/api/generations/${id}/image?variant=raw`;
  return {
    kept: true,
    changedOutside: 0.508,
    changedNow: 0,
    sizeOf: "reference",
    asMade: { url, width, height, bytes, fileName },
    heatMapUrl: thumbnailUrl,
  };
}
