import { type Browser, chromium } from "@playwright/test";
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
import { openUnwatchedPage, type UnwatchedPage } from "./unwatched-page";

const opens = 5;
/** A turn of the wheel, in pixels. */
const turnPx = 120;
/** Long enough for a browser to tidy up by itself, in milliseconds. */
const restMs = 30_000;

/** Opens, searches and scrolls through a contact sheet of 10,000 pictures: the built app in real Chromium. */
export async function benchGallery(): Promise<void> {
  if (process.argv[3] !== "screen") await benchSearch();
  if (process.argv[3] === "search") return;
  await installChromium();
  if (!(await isBuildFresh())) await build();
  const asked = { thumbnails: 0, originals: 0, refused: 0 };
  const easel = await startEasel({ speed: 0, onLog: (text) => countAsked(asked, text) });
  const browser = await chromium.launch(findChromium() ?? {});
  try {
    await fillEasel(easel, pictures);
    console.log(`\n${machineWords(browser.version())}`);
    console.log(`\nA sheet of ${pictures} pictures\n`);
    await benchOpening(browser, easel);
    await benchScrolling(browser, easel, asked);
  } finally {
    await browser.close();
    await easel.stop();
  }
}

async function benchOpening(browser: Browser, easel: StartedEasel): Promise<void> {
  const took: number[] = [];
  for (let open = 0; open < opens; open += 1) {
    const page = await openSheet(browser, easel);
    took.push(z.number().parse(await page.evaluate("screenMs()")));
    await page.close();
  }
  printRow(
    "from the data to the first screen, median and worst",
    ms(median(took)),
    ms(Math.max(...took)),
  );
}

type Asked = { thumbnails: number; originals: number; refused: number };

async function benchScrolling(browser: Browser, easel: StartedEasel, asked: Asked): Promise<void> {
  const page = await openSheet(browser, easel);
  Object.assign(asked, { thumbnails: 0, originals: 0, refused: 0 });
  await takeCounts(page);
  const started = performance.now();
  const turns = await scrollToEnd(page);
  const down = await takeCounts(page);
  const seconds = (performance.now() - started) / 1_000;
  printFrames(`down to the end, ${turns} turns of the wheel, ${seconds.toFixed(0)} s`, down);
  for (let turn = 0; turn < 300; turn += 1) await page.turnWheel(-turnPx);
  const up = await takeCounts(page);
  printFrames("300 turns up again, all of it loaded", up);
  printRow("elements in the sheet, at the most", String(Math.max(down.nodes, up.nodes)));
  printRow("thumbnails, originals, refusals", ...Object.values(asked).map(String));
  await printMemory(browser, page);
}

/** Until the sheet's last page is there, and its end in the window. */
async function scrollToEnd(page: UnwatchedPage): Promise<number> {
  for (let turns = 1; turns < 100_000; turns += 1) {
    await page.turnWheel(turnPx);
    if (turns % 20 === 0 && (await page.evaluate("isAtEnd()")) === true) return turns;
  }
  throw new Error("The sheet has no end.");
}

/** What the server logs of each request. */
function countAsked(asked: Asked, text: string): void {
  for (const line of text.split("\n")) {
    if (line.includes('/thumbnail"')) asked.thumbnails += 1;
    if (line.includes('/image"')) asked.originals += 1;
    if (/"status":[45]/.test(line)) asked.refused += 1;
  }
}

async function printMemory(browser: Browser, page: UnwatchedPage): Promise<void> {
  const atEnd = await ownRendererMemory(browser);
  await wait(restMs);
  const rested = await ownRendererMemory(browser);
  await page.collectGarbage();
  const used = await page.usedHeapBytes();
  await wait(2_000);
  const tidied = await ownRendererMemory(browser);
  await page.askForMemory();
  await wait(2_000);
  const asked = await ownRendererMemory(browser);
  const words = (bytes: number | null) => (bytes === null ? "?" : `${Math.round(bytes / 1e6)} MB`);
  const row = (name: string, ...sizes: readonly (number | null)[]) =>
    printRow(name, ...sizes.map(words));
  row("the page's own memory at the end, and half a minute later", atEnd.own, rested.own);
  row("  with its garbage taken out", tidied.own);
  row("of it what its code holds", used);
  row("kept decoded by the browser, and when it is asked", tidied.shared, asked.shared);
}

type Counts = z.infer<typeof countsSchema>;

function printFrames(name: string, { frames, tasks }: Counts): void {
  printRow(name, `p95 ${ms(share95(frames))}`, `worst ${ms(Math.max(...frames))}`);
  printRow("  tasks over 50 ms, and the longest", String(tasks.length), ms(Math.max(0, ...tasks)));
}

async function openSheet(browser: Browser, easel: StartedEasel): Promise<UnwatchedPage> {
  const page = await openUnwatchedPage(browser, {
    url: easel.origin,
    cookies: signedIn(easel).cookies,
    viewport: { width: 1440, height: 900 },
    // The name tsx keeps for each function means nothing to the page.
    initScript: `globalThis.__name = (named) => named; (${String(countSheetInPage)})()`,
  });
  const isThere = "typeof screenMs === 'function' && screenMs() !== null";
  while ((await page.evaluate(isThere)) !== true) await wait(50);
  return page;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const countsSchema = z.object({
  frames: z.array(z.number()),
  nodes: z.number(),
  tasks: z.array(z.number()),
});

async function takeCounts(page: UnwatchedPage): Promise<Counts> {
  return countsSchema.parse(await page.evaluate("takeSheetCounts()"));
}
