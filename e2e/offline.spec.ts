import { openTab } from "./open-tab";
import { expectOnePicture, timesPaid } from "./paid-once";
import { expect, test } from "./test";

test.use({ expectedMessages: /net::ERR_INTERNET_DISCONNECTED/ });

test("what is asked for without a network is made by itself when it is back", async ({
  studio,
  context,
  easel,
}) => {
  const prompts = ["Asked for in a tunnel", "Asked for deeper in the tunnel"];
  await studio.open();
  await context.setOffline(true);
  for (const prompt of prompts) {
    await studio.write(prompt);
    await studio.generate();
    await expect(studio.tile(prompt)).toContainText("Easel cannot be reached");
    await expect(studio.tile(prompt)).toContainText(
      "It is kept here and sent by itself, only once.",
    );
    expect(await timesPaid(easel, prompt)).toBe(0);
  }

  await context.setOffline(false);

  for (const prompt of prompts) await expectOnePicture(studio, easel, prompt);
});

test("a network that goes while a picture is made is told calmly, and the picture comes", async ({
  studio,
  context,
  easel,
}) => {
  const prompt = "Made behind a tunnel [slow]";
  const words =
    "Easel's server cannot be reached. Check the connection. The sheet may be out of date.";
  const line = studio.sheet.getByRole("status").filter({ hasText: words });
  await studio.open();
  await studio.write(prompt);
  await studio.generate();
  await expect(studio.tile(prompt)).toContainText("of about");

  await context.setOffline(true);
  await expect(line).toBeVisible();
  await expect(studio.tile(prompt)).toContainText("of about");
  await context.setOffline(false);

  await expectOnePicture(studio, easel, prompt);
  await expect(line).toHaveCount(0);
});

test("a laptop that slept for a night shows what was made meanwhile when it wakes", async ({
  studio,
  page,
  context,
  easel,
}) => {
  const prompt = "Made while the lid was closed";
  await page.clock.install();
  await studio.open();
  await studio.write(prompt);
  await studio.generate();
  await expect.poll(() => timesPaid(easel, prompt)).toBe(1);

  const devtools = await context.newCDPSession(page);
  await context.setOffline(true);
  await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  await studio.outcome(prompt);
  await devtools.send("Page.setWebLifecycleState", { state: "active" });
  await page.clock.fastForward("08:00:00");
  await context.setOffline(false);

  await expectOnePicture(studio, easel, prompt);
});

test("what could not be sent for ten minutes asks first; what is younger goes by itself", async ({
  studio,
  page,
  context,
  easel,
}) => {
  const wanted = "Still wanted after lunch";
  const unwanted = "No longer wanted after lunch";
  const fresh = "Thought of during lunch";
  await page.clock.install();
  await studio.open();
  await context.setOffline(true);
  for (const prompt of [wanted, unwanted, fresh]) {
    if (prompt === fresh) await page.clock.fastForward("05:00");
    await studio.write(prompt);
    await studio.generate();
    await expect(studio.tile(prompt)).toContainText("Easel cannot be reached");
  }
  await page.clock.fastForward("06:00");
  await context.setOffline(false);

  await expectOnePicture(studio, easel, fresh);
  for (const prompt of [wanted, unwanted]) {
    await expect(studio.tile(prompt)).toContainText("Send it now?");
    await expect(studio.tile(prompt)).toContainText(
      "Easel could not be reached when you pressed Generate.",
    );
    expect(await timesPaid(easel, prompt)).toBe(0);
  }
  await studio.tile(unwanted).getByRole("button", { name: "Discard" }).click();
  await studio.tile(wanted).getByRole("button", { name: "Send it" }).click();
  await expectOnePicture(studio, easel, wanted);

  const later = await openTab(context);
  await expectOnePicture(later.studio, easel, wanted);
  await expect(later.studio.tile(unwanted)).toHaveCount(0);
  expect(await timesPaid(easel, unwanted)).toBe(0);
});
