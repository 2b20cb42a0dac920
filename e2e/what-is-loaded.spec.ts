import { expect, test } from "./test";

test("the sheet loads thumbnails alone, and the viewer its neighbours' pictures ahead", async ({
  studio,
  page,
}) => {
  const prompts = [
    "A first of three spoons",
    "A second of three spoons",
    "A third of three spoons",
  ];
  await studio.open();
  await studio.choose("Quality", "Low");
  for (const prompt of prompts) {
    await studio.write(prompt);
    await studio.generate();
  }
  for (const prompt of prompts) await studio.outcome(prompt);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  for (const prompt of prompts) await expect(studio.picture(studio.tile(prompt))).toBeVisible();
  const pictures = () => asked.filter((path) => path.endsWith("/image"));
  expect(asked.some((path) => path.endsWith("/thumbnail"))).toBe(true);
  expect(pictures()).toEqual([]);

  const ids = await Promise.all(prompts.map(async (prompt) => (await studio.outcome(prompt)).id));
  await studio.picture(studio.tile("A second of three spoons")).click();
  for (const id of ids) await expect.poll(pictures).toContain(`/api/generations/${id}/image`);
});

test("what was deleted can be brought back by its message for ten seconds", async ({
  studio,
  page,
}) => {
  const prompt = "A spoon that is missed";
  const undo = page.getByRole("button", { name: "Undo" });
  await page.clock.install();
  await studio.open();
  await studio.choose("Quality", "Low");
  await studio.write(prompt);
  await studio.generate();
  await studio.outcome(prompt);
  await expect(studio.picture(studio.tile(prompt))).toBeVisible();
  await page.clock.pauseAt(Date.now() + 60_000);
  await studio.more(studio.tile(prompt), "Delete");
  await expect(undo).toBeVisible();
  await page.clock.runFor(9_900);
  await expect(undo).toBeVisible();
  await page.clock.runFor(200);
  await expect(undo).toBeHidden();
});
