import { creditsSchema } from "@/lib/contract/credits";
import { failureBodySchema } from "@/lib/contract/failure";
import { generationListSchema } from "@/lib/contract/generation";
import { openTab } from "./open-tab";
import { expectOnePicture, timesPaid } from "./paid-once";
import { startEasel, type StartedEasel } from "./start-easel";
import { expect, test as base } from "./test";

const maxRunning = 3;

/** One Easel for all of this file, with little money and few slots. */
const test = base.extend<object, { easel: StartedEasel }>({
  easel: [
    async ({}, provide) => {
      const easel = await startEasel({
        speed: 0.03,
        maxRunning,
        dailyBudgetUsd: 0.1,
        onTrouble: tellUnexpected,
      });
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test("of twelve clicks never more than the limit run, in the order of the clicks", async ({
  studio,
  page,
  easel,
}) => {
  const prompts = Array.from({ length: 12 }, (_, index) => `Picture ${index + 1} of a dozen`);
  const cancelled = "Picture 12 of a dozen";
  await studio.open();
  await studio.choose("Quality", "Low");
  await studio.choose("Size", "1024 × 1024");
  for (const prompt of prompts) {
    await studio.write(prompt);
    await studio.generate();
  }
  await studio.tile(cancelled).getByRole("button", { name: "Cancel" }).click();
  await expect(studio.tile(cancelled)).toHaveCount(0);

  const made = prompts.filter((prompt) => prompt !== cancelled);
  for (const prompt of made) await expectOnePicture(studio, easel, prompt);
  expect(await timesPaid(easel, cancelled)).toBe(0);
  expect(await mostAtOnce(easel)).toBe(maxRunning);
  const answer = await page.request.get("/api/generations?limit=100");
  const { items } = generationListSchema.parse(await answer.json());
  const startOf = (prompt: string) =>
    items.find(({ input }) => input.prompt === prompt)?.submittedAt ?? "never";
  const starts = made.map(startOf);
  expect(starts).toEqual([...starts].sort());
});

test("two tabs and the server look at a job together at most every two seconds", async ({
  studio,
  context,
  easel,
}) => {
  const prompt = "Looked at from all sides [slow]";
  const before = (await easel.polls()).length;
  await studio.open();
  await studio.choose("Quality", "Low");
  await studio.write(prompt);
  await studio.generate();
  const other = await openTab(context);
  await expectOnePicture(studio, easel, prompt);
  await expectOnePicture(other.studio, easel, prompt);

  const looks = (await easel.polls()).slice(before).map(({ at }) => at.getTime());
  const pauses = looks.slice(1).map((at, index) => at - (looks[index] ?? at));
  expect(pauses.length).toBeGreaterThanOrEqual(2);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(2_000);
});

test("two hundred requests at once never pass the day's budget", async ({ context, easel }) => {
  const prompt = "One of two hundred";
  const priceUsd = 0.006;
  const input = { prompt, size: "1024x1024", quality: "low" };
  const { budget } = creditsSchema.parse(await (await context.request.get("/api/credits")).json());
  const leftUsd = budget.dayUsd - budget.heldUsd - budget.spentUsd;
  const fitting = Math.floor(leftUsd / priceUsd);
  const ask = () =>
    context.request.post("/api/generations", {
      headers: { "Idempotency-Key": crypto.randomUUID(), Origin: easel.origin },
      data: { model: "gpt-image-2", input },
    });

  const answers = await Promise.all(Array.from({ length: 200 }, ask));

  const refused = answers.filter((answer) => answer.status() === 402);
  expect(answers.filter((answer) => answer.status() === 202)).toHaveLength(fitting);
  expect(refused).toHaveLength(200 - fitting);
  for (const answer of refused) {
    const { error } = failureBodySchema.parse(await answer.json());
    expect(error).toMatchObject({ code: "over_budget", charged: "no" });
    expect(error.message).toContain("this picture may cost $0.006");
  }
  await expect.poll(() => timesPaid(easel, prompt), { timeout: 30_000 }).toBe(fitting);
  expect(await easel.chargedUsd()).toBeLessThanOrEqual(budget.dayUsd);
});

/** Two hundred refusals that a test is about would hide what else goes wrong. */
function tellUnexpected(text: string): void {
  for (const line of text.split("\n")) {
    if (line !== "" && !line.includes('"over_budget"')) process.stderr.write(`${line}\n`);
  }
}

/** How many jobs Segmind had at one time at the most, by its own log: from the submit to the look that found it done. */
async function mostAtOnce(easel: StartedEasel): Promise<number> {
  const done = (await easel.polls()).filter(({ status }) => status === "COMPLETED");
  const changes = [
    ...(await easel.submitTimes()).map((at) => ({ at: at.getTime(), by: 1 })),
    ...done.map(({ at }) => ({ at: at.getTime(), by: -1 })),
  ].sort((a, b) => a.at - b.at || a.by - b.by);
  let running = 0;
  return Math.max(...changes.map(({ by }) => (running += by)));
}
