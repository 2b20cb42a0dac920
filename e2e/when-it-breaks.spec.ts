import { renameSync, rmSync, writeFileSync } from "node:fs";
import { failures } from "@/lib/errors";
import { expect, test } from "./test";

test("a folder that cannot be written to keeps nothing from being paid for once, and the picture arrives", async ({
  studio,
  easel,
}) => {
  const first = "A lighthouse in fog [slow]";
  const second = "A lighthouse at noon";
  await studio.open();
  // Of 5 s, so that it is still being made when its folder goes.
  await studio.choose("Quality", "High");
  await studio.write(first);
  await studio.generate();
  await expect(studio.tile(first)).toContainText("of about");

  // At one blow: in between, Easel would make the folder anew.
  renameSync(easel.filesFolder, `${easel.filesFolder}-away`);
  writeFileSync(easel.filesFolder, "in the way");
  await studio.choose("Quality", "Low");
  await studio.write(second);
  await studio.generate();

  await expect(studio.tile(second)).toContainText("Easel cannot save pictures now");
  await expect(studio.tile(second)).toContainText("Nothing is sent until it can.");
  await expect(studio.tile(first)).toContainText("Made, but not saved yet");
  expect((await easel.submits()).filter(({ prompt }) => prompt === second)).toEqual([]);

  rmSync(easel.filesFolder);
  renameSync(`${easel.filesFolder}-away`, easel.filesFolder);
  for (const prompt of [first, second]) {
    await expect(studio.picture(studio.tile(prompt))).toBeVisible({ timeout: 30_000 });
    expect((await easel.submits()).filter((body) => body.prompt === prompt)).toHaveLength(1);
  }
});

test.describe("a database that does not answer", () => {
  test.use({ expectedMessages: /status of 503/ });

  test("is told over what stays on screen, and is over by itself", async ({ studio, page }) => {
    const prompt = "A windmill by a canal";
    const later = "A windmill by a road";
    await studio.open();
    await studio.choose("Quality", "Low");
    await studio.write(prompt);
    await studio.generate();
    await expect(studio.picture(studio.tile(prompt))).toBeVisible();

    const { message } = failures.database_unavailable;
    const error = { code: "database_unavailable", message, charged: "no", requestId: "x" };
    await page.route("**/api/generations*", (route) =>
      route.fulfill({ status: 503, json: { error } }),
    );
    await studio.write(later);
    await studio.generate();
    await expect(studio.tile(later)).toContainText("Easel's database does not answer");
    await expect(studio.tile(later)).toContainText("sent by itself, only once");
    await expect(studio.sheet.getByRole("status").filter({ hasText: message })).toBeVisible();
    await expect(studio.picture(studio.tile(prompt))).toBeVisible();

    await page.unroute("**/api/generations*");
    await expect(studio.picture(studio.tile(later))).toBeVisible({ timeout: 30_000 });
    await expect(studio.sheet.getByRole("status").filter({ hasText: message })).toHaveCount(0);
  });
});

test("a key that Segmind rejects is for whoever runs this Easel, with no useless button", async ({
  studio,
  page,
}) => {
  const prompt = "A red door [error 401]";
  await studio.open();
  await studio.choose("Quality", "Low");
  await studio.write(prompt);
  await studio.generate();
  const tile = studio.tile(prompt);
  await expect(tile).toContainText("Ask whoever runs this Easel");
  await expect(tile.getByRole("button")).toHaveCount(0);
  await tile.getByRole("link", { name: "Details" }).click();
  const dialog = page.getByRole("dialog", { name: prompt });
  await expect(dialog).toContainText("Ask whoever runs this Easel");
  await expect(dialog.getByRole("button", { name: /^Run again/ })).toHaveCount(0);
});
