import { type Browser, chromium, type Page } from "@playwright/test";
import { z } from "zod";
import { signedIn } from "../../e2e/signed-in";
import { startEasel, type StartedEasel } from "../../e2e/start-easel";
import { build, isBuildFresh } from "../build.mjs";
import { findChromium, installChromium } from "../chromium.mjs";
import { fillEasel } from "../library/fill-easel";
import { benchSearch, pictures } from "./gallery-search";
import { machineWords } from "./machine";
import { median, ms, printRow, share95 } from "./table";
import { ownRendererMemory } from "./renderer-memory";
import { countSheetInPage } from "./sheet-counters";

const opens = 5;
/** A turn of the wheel, in pixels. */
const turnPx = 120;

/** Opens, searches and scrolls through a contact sheet of 10,000 pictures: the built app in real Chromium. */
export async function benchGallery(): Promise<void> {
  if (process.argv[3] !== "screen") await benchSearch();
  if (process.argv[3] === "search") return;
  await installChromium();
  if (!(await isBuildFresh())) await build();
  const easel = await startEasel({ speed: 0 });
  const browser = await chromium.launch(findChromium() ?? {});
  try {
    await fillEasel(easel, pictures);
    console.log(`\n${machineWords(browser.version())}`);
    console.log(`\nA sheet of ${pictures} pictures\n`);
    await benchOpening(browser, easel);
    await benchScrolling(browser, easel);
  } finally {
    await browser.close();
    await easel.stop();
  }
}

async function benchOpening(browser: Browser, easel: StartedEasel): Promise<void> {
  const took: number[] = [];
  for (let open = 0; open < opens; open += 1) {
    const page = await openSheet(browser, easel);
    took.push(await screenMs(page));
    await page.context().close();
  }
  printRow(
    "from the data to the first screen, median and worst",
    ms(median(took)),
    ms(Math.max(...took)),
  );
}

async function benchScrolling(browser: Browser, easel: StartedEasel): Promise<void> {
  const page = await openSheet(browser, easel);
  const asked = { thumbnails: 0, originals: 0, refused: 0 };
  page.on("response", (answer) => {
    const { pathname } = new URL(answer.url());
    if (pathname.endsWith("/thumbnail")) asked.thumbnails += 1;
    if (pathname.endsWith("/image")) asked.originals += 1;
    if (answer.status() >= 400) asked.refused += 1;
  });
  await page.mouse.move(900, 500);
  await takeCounts(page);
  const started = performance.now();
  const turns = await scrollToEnd(page);
  const down = await takeCounts(page);
  const seconds = (performance.now() - started) / 1_000;
  printFrames(`down to the end, ${turns} turns of the wheel, ${seconds.toFixed(0)} s`, down);
  for (let turn = 0; turn < 300; turn += 1) await page.mouse.wheel(0, -turnPx);
  const up = await takeCounts(page);
  printFrames("300 turns up again, all of it loaded", up);
  printRow("elements in the sheet, at the most", String(Math.max(down.nodes, up.nodes)));
  printRow("thumbnails, originals, refusals", ...Object.values(asked).map(String));
  await printMemory(browser, page);
}

async function scrollToEnd(page: Page): Promise<number> {
  const more = page.getByRole("button", { name: /^(Show more|Loading…)$/ });
  const isEnd = () => page.evaluate("scrollY + innerHeight >= document.body.scrollHeight - 4");
  let turns = 0;
  while (turns < 100_000) {
    await page.mouse.wheel(0, turnPx);
    turns += 1;
    if (turns % 20 === 0 && (await isEnd()) && (await more.count()) === 0) return turns;
  }
  throw new Error("The sheet has no end.");
}

async function printMemory(browser: Browser, page: Page): Promise<void> {
  const most = await ownRendererMemory(browser);
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await page.waitForTimeout(2_000);
  const settled = await ownRendererMemory(browser);
  const words = (bytes: number | null) => (bytes === null ? "?" : `${Math.round(bytes / 1e6)} MB`);
  printRow("the page's memory at the end, and tidied", words(most), words(settled));
  printRow("of it what its code holds", words(usedSize));
}

type Counts = z.infer<typeof countsSchema>;

function printFrames(name: string, { frames, tasks }: Counts): void {
  printRow(name, `p95 ${ms(share95(frames))}`, `worst ${ms(Math.max(...frames))}`);
  printRow("  tasks over 50 ms, and the longest", String(tasks.length), ms(Math.max(0, ...tasks)));
}

async function openSheet(browser: Browser, easel: StartedEasel): Promise<Page> {
  const viewport = { width: 1440, height: 900 };
  const page = await browser.newPage({ viewport, storageState: signedIn(easel) });
  // The name tsx keeps for each function means nothing to the page.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(countSheetInPage);
  await page.goto(`${easel.origin}/`);
  // Not waitForFunction: the page's policy lets nothing be evaluated in it.
  while ((await page.evaluate("screenMs()")) === null) await page.waitForTimeout(50);
  return page;
}

async function screenMs(page: Page): Promise<number> {
  return z.number().parse(await page.evaluate("screenMs()"));
}

const countsSchema = z.object({
  frames: z.array(z.number()),
  nodes: z.number(),
  tasks: z.array(z.number()),
});

async function takeCounts(page: Page): Promise<Counts> {
  return countsSchema.parse(await page.evaluate("takeSheetCounts()"));
}
