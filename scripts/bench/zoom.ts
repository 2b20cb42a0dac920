import type { Browser, Page } from "@playwright/test";
import { signedIn } from "../../e2e/signed-in";
import type { StartedEasel } from "../../e2e/start-easel";
import { type Counts, countInPage } from "./page-counters";
import { median, ms, printRow, share95 } from "./table";
import { takeCounts } from "./take-counts";
import { size, with4kPicture } from "./with-4k-picture";

const moves = 120;
const runs = 5;

/** Zooms and pans a picture of 3840 × 2160 in the viewer of the built app. */
export function benchZoom(): Promise<void> {
  return with4kPicture(async (browser, easel, id) => {
    const page = await openPicture(browser, easel, id);
    console.log(`\n${size.width} × ${size.height}, ${moves} movements each, ${runs} runs\n`);
    printRow("", "p95 frame", "worst frame", "longest task");
    await bench(page, "pointer moved over the picture", (run) => wave(page, run));
    await bench(page, "wheel, from the whole to 100 % and back", () => wheelThereAndBack(page));
    await bench(page, "click, from the whole to 100 % and back", () => clickThereAndBack(page));
    await page.keyboard.press("z");
    await bench(page, "drag at 100 %", async (run) => {
      await page.mouse.down();
      await wave(page, run);
      await page.mouse.up();
    });
  });
}

async function bench(page: Page, name: string, act: (run: number) => Promise<void>): Promise<void> {
  const counts: Counts[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.mouse.move(middle.x, middle.y);
    await page.waitForTimeout(500);
    await takeCounts(page);
    await act(run);
    counts.push(await takeCounts(page));
  }
  printRow(
    name,
    ms(median(counts.map(({ frames }) => share95(frames)))),
    ms(Math.max(...counts.flatMap(({ frames }) => frames))),
    ms(Math.max(0, ...counts.flatMap(({ tasks }) => tasks))),
  );
}

const viewport = { width: 1440, height: 900 };
/** Of the picture, which stands left of its recipe. */
const middle = { x: 560, y: 470 };

/** From side to side, one movement after the other as fast as the page takes them. */
async function wave(page: Page, run: number): Promise<void> {
  for (let index = 0; index <= moves; index += 1) {
    const turn = (2 * Math.PI * index) / moves;
    const x = middle.x + 400 * Math.sin(turn);
    await page.mouse.move(x, middle.y + 200 * Math.sin(turn * (2 + run)));
  }
}

async function wheelThereAndBack(page: Page): Promise<void> {
  for (let index = 0; index < moves; index += 1) {
    await page.mouse.wheel(0, index < moves / 2 ? -14 : 14);
  }
}

/** Six times; each is waited for, as a person looks at what it shows. */
async function clickThereAndBack(page: Page): Promise<void> {
  for (let index = 0; index < 12; index += 1) {
    await page.mouse.click(middle.x, middle.y);
    await page.waitForTimeout(200);
  }
}

async function openPicture(browser: Browser, easel: StartedEasel, id: string): Promise<Page> {
  const page = await browser.newPage({ viewport, storageState: signedIn(easel) });
  // The name tsx keeps for each function means nothing to the page.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(countInPage);
  await page.goto(`${easel.origin}/g/${id}`);
  await page.getByRole("button", { name: "Edit with a mask" }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.evaluate("Promise.all([...document.images].map((image) => image.decode()))");
  return page;
}
