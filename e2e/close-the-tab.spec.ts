import type { Page } from "@playwright/test";
import { randomFrom } from "../scripts/crash/random";
import { openTab, type Tab } from "./open-tab";
import { expectOnePicture, timesPaid } from "./paid-once";
import type { StartedEasel } from "./start-easel";
import { expect, test } from "./test";

type Round = Tab & { readonly prompt: string; readonly easel: StartedEasel };

type Moment = {
  readonly name: string;
  /** Clicks Generate and resolves when the moment has come. */
  readonly click: (round: Round) => Promise<void>;
  /** The tab's process is killed, rather than closed in good order. */
  readonly isKilled?: true;
  /** The request may not be in the browser's own store yet; then nothing may ever come of it. */
  readonly mayBeTooEarly?: true;
};

const moments: readonly Moment[] = [
  {
    name: "right after the click",
    click: ({ studio }) => studio.generate(),
    mayBeTooEarly: true,
  },
  {
    name: "kept by the browser, before the request leaves it",
    click: async ({ page, studio }) => {
      const isHeld = holdRequest(page, async () => {});
      await studio.generate();
      await isHeld;
    },
    isKilled: true,
  },
  {
    name: "stored by the server, before its answer comes",
    click: async ({ page, studio }) => {
      const isHeld = holdRequest(page, async (route) => void (await route.fetch()));
      await studio.generate();
      await isHeld;
    },
  },
  {
    name: "just sent to Segmind",
    click: async ({ studio, easel, prompt }) => {
      await studio.generate();
      await expect.poll(() => timesPaid(easel, prompt), { intervals: [20] }).toBe(1);
    },
    isKilled: true,
  },
  {
    // Five times as long, so that the page is sure to see it being made.
    name: "while it is made [slow]",
    click: async ({ studio, prompt }) => {
      await studio.generate();
      await expect(studio.tile(prompt)).toContainText("of about");
    },
  },
  {
    name: "finished and saved, before the page has heard of it",
    click: async ({ studio, prompt }) => {
      await studio.generate();
      await studio.outcome(prompt);
    },
    isKilled: true,
  },
];

/** At most so much later than its moment each tab is closed, in milliseconds. */
const longestPauseMs = 250;

test("a tab closed at any moment loses no picture and pays for none twice", async ({
  context,
  easel,
}) => {
  const seed = process.env.SEED ?? String(Date.now());
  const random = randomFrom(seed);
  const rounds = moments
    .map((moment) => ({ moment, order: random(), pauseMs: Math.round(random() * longestPauseMs) }))
    .sort((a, b) => a.order - b.order)
    .map(({ moment, pauseMs }) => ({ moment, pauseMs, prompt: `Closed ${moment.name}, ${seed}` }));
  console.log(`SEED=${seed} closes the tab in the same order and after the same pauses.`);

  for (const { moment, pauseMs, prompt } of rounds) {
    // Each tab is also the one that is opened after the tab before was closed.
    const tab = await openTab(context);
    await tab.studio.write(prompt);
    await moment.click({ ...tab, prompt, easel });
    // No wait for anything: it is the random moment itself.
    await tab.page.waitForTimeout(pauseMs);
    if (moment.isKilled) await kill(tab.page);
    await tab.page.close();
  }

  const { studio } = await openTab(context);
  for (const { prompt } of rounds.filter(({ moment }) => !moment.mayBeTooEarly)) {
    await expectOnePicture(studio, easel, prompt);
  }
  for (const { prompt } of rounds.filter(({ moment }) => moment.mayBeTooEarly)) {
    if ((await studio.tile(prompt).count()) === 0) expect(await timesPaid(easel, prompt)).toBe(0);
    else await expectOnePicture(studio, easel, prompt);
  }
});

type Route = Parameters<Parameters<Page["route"]>[1]>[0];

/** Keeps the answer to the page's next request for a picture from it for good; resolves once it is held. */
function holdRequest(page: Page, act: (route: Route) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const hold = async (route: Route) => {
      if (route.request().method() !== "POST") return route.continue();
      await act(route).then(resolve, reject);
    };
    page.route("**/api/generations", hold).catch(reject);
  });
}

/** Ends the process of a tab as a crash or the system does: none of its code runs any more. */
async function kill(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const isGone = page.waitForEvent("crash");
  // Who is killed does not answer.
  devtools.send("Page.crash").catch(() => {});
  await isGone;
}
