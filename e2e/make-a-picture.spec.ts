import { isDeepStrictEqual } from "node:util";
import sharp from "sharp";
import { findModel } from "@/lib/models/catalogue";
import { chosenSize, formatSize, parseSize } from "@/lib/models/size";
import { seedRequests } from "@/lib/models/testing/seed-requests";
import { formatPrice } from "@/lib/words/money";
import { expect, test } from "./test";

for (const { page: story, model, body } of seedRequests) {
  test(`the request of ${story} becomes a picture`, async ({ studio, easel }) => {
    const prompt = String(body.prompt ?? body.text_2rpv9);
    await studio.open();
    const before = await studio.totalUsd();
    // The values of the model before are kept where this one takes them, so each is chosen anew.
    await studio.chooseModel(findModel(model)?.label ?? "");
    for (const [group, option] of choicesOf(model, body)) await studio.choose(group, option);
    await studio.write(prompt);
    await studio.generate();

    const made = await studio.outcome(prompt, model);
    await expect(studio.picture(studio.tile(prompt).first())).toBeVisible();
    const submits = await easel.submits();
    expect(submits.filter((sent) => isDeepStrictEqual(sent, body))).toHaveLength(1);
    expect(await sharp(await studio.download(made)).metadata()).toMatchObject({
      ...chosenSize({ prompt, ...body }),
      format: body.output_format ?? "png",
    });
    const after = before - (made.costUsd ?? 0);
    expect(made.costUsd).toBeGreaterThan(0);
    await expect(studio.balance).toHaveText(`${formatPrice(after)} left`);
  });
}

test("a transparent picture has transparent pixels", async ({ studio }) => {
  const prompt = "A die-cut sticker of a fox, flat colours";
  await studio.open();
  await studio.write(prompt);
  await studio.choose("Quality", "Low");
  await studio.choose("Background", "Transparent");
  await studio.generate();

  const made = await studio.outcome(prompt);
  expect(made.image?.hasAlpha).toBe(true);
  const { isOpaque } = await sharp(await studio.download(made)).stats();
  expect(isOpaque).toBe(false);
});

test("a size of one's own comes out to the pixel, as the format that was chosen", async ({
  studio,
}) => {
  const prompt = "Layered hills at dawn, a narrow banner";
  await studio.open();
  await studio.write(prompt);
  await studio.choose("Quality", "Low");
  await studio.chooseCustomSize(1600, 640);
  await studio.choose("Format", "JPEG");
  await studio.generate();

  const made = await studio.outcome(prompt);
  const picture = await sharp(await studio.download(made)).metadata();
  expect(picture).toMatchObject({ width: 1600, height: 640, format: "jpeg" });
});

test("several variations are several pictures, each paid once", async ({ studio, easel }) => {
  const prompt = "A paper lantern on a wooden table";
  await studio.open();
  await studio.write(prompt);
  await studio.choose("Quality", "Low");
  await studio.number("Variations").fill("3");
  await studio.generate();

  await expect(studio.picture(studio.tile(prompt))).toHaveCount(3, { timeout: 30_000 });
  const submits = await easel.submits();
  expect(submits.filter((body) => body.prompt === prompt)).toHaveLength(3);
});

test("a reload keeps what was made, what is being made and what was typed", async ({
  studio,
  page,
}) => {
  const made = "A brass key on linen";
  const asked = "A brass key on slate [slow]";
  const typed = "A brass key on marble, not asked for yet";
  await studio.open();
  await studio.choose("Quality", "Low");
  await studio.write(made);
  await studio.generate();
  await expect(studio.picture(studio.tile(made))).toBeVisible();
  await studio.write(asked);
  await studio.generate();
  await expect(studio.tile(asked)).toBeVisible();
  await studio.write(typed);

  await page.reload();

  await expect(studio.prompt).toHaveValue(typed);
  await expect(studio.option("Quality", "Low")).toBeChecked();
  await expect(studio.picture(studio.tile(made))).toBeVisible();
  await expect(studio.picture(studio.tile(asked))).toBeVisible({ timeout: 30_000 });
});

/** What a person chooses so that a request has these values: the name of each group and of the option in it. */
function choicesOf(modelId: string, body: Readonly<Record<string, string | number>>) {
  const parameters = Object.entries(findModel(modelId)?.parameters ?? {});
  return parameters.flatMap(([key, parameter]): [group: string, option: string][] => {
    if (parameter.kind === "size") {
      const size = parseSize(String(body[key]));
      return [[parameter.label, size === null ? "Auto" : formatSize(size)]];
    }
    if (parameter.kind !== "choice") return [];
    const chosen = parameter.options.find(({ value }) => value === body[key]);
    return chosen === undefined ? [] : [[parameter.label, chosen.label]];
  });
}
