import { chargedWords, type FailureCode, failures } from "@/lib/errors";
import { expect, test } from "./test";

/** Without its figures. */
const refusedForCredits = [
  "Segmind refused this picture for lack of credits, although it shows",
  "Ask whoever runs this Easel to look at the account.",
];

const stories: readonly (readonly [tag: string, code: FailureCode, words?: readonly string[]])[] = [
  ["error 400", "rejected_value"],
  ["error 401", "key_rejected"],
  ["error 403", "model_forbidden"],
  ["error 404", "model_not_found"],
  ["error 406", "out_of_credits", refusedForCredits],
  ["error 500", "segmind_failed"],
  ["error 502", "outcome_unknown"],
  ["error 504", "outcome_unknown"],
  ["blocked", "moderated"],
];

for (const [tag, code, words = sentencesOf(failures[code].message)] of stories) {
  test(`[${tag}] is told in words, and what it cost`, async ({ studio, easel }) => {
    const prompt = `A ceramic teapot [${tag}]`;
    await studio.open();
    const before = await studio.totalUsd();
    await studio.write(prompt);
    await studio.choose("Quality", "Low");
    await studio.choose("Size", "1024 × 1024");
    await studio.generate();

    const tile = studio.tile(prompt);
    for (const sentence of words) await expect(tile).toContainText(sentence);
    await expect(tile).toContainText(chargedWords[failures[code].charged]);
    expect(await studio.totalUsd()).toBe(before);
    const submits = await easel.submits();
    expect(submits.filter((body) => body.prompt === prompt)).toHaveLength(1);

    await expect(studio.prompt).toHaveValue(prompt);
    await expect(studio.option("Quality", "Low")).toBeChecked();
    await expect(studio.option("Size", "1024 × 1024")).toBeChecked();
  });
}

test("[error 429 minute] waits and says so, and can be taken back for free", async ({ studio }) => {
  const prompt = "A ceramic teapot [error 429 minute]";
  await studio.open();
  const before = await studio.totalUsd();
  await studio.write(prompt);
  await studio.choose("Quality", "Low");
  await studio.generate();

  const tile = studio.tile(prompt);
  await expect(tile).toContainText("Segmind is busy");
  await expect(tile).toContainText("Easel tries again by itself.");
  await tile.getByRole("button", { name: "Cancel" }).click();

  await expect(tile).toHaveCount(0);
  expect(await studio.totalUsd()).toBe(before);
  await expect(studio.prompt).toHaveValue(prompt);
});

function sentencesOf(message: string): readonly string[] {
  return message.split(/\.(?:\s|$)/);
}
