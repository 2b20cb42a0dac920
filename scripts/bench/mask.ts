import type { Browser, Page } from "@playwright/test";
import { signedIn } from "../../e2e/signed-in";
import type { StartedEasel } from "../../e2e/start-easel";
import { type Counts, countInPage } from "./page-counters";
import { peakMemory, rendererMemory } from "./renderer-memory";
import { median, ms, printRow, share95 } from "./table";
import { takeCounts } from "./take-counts";
import { size, with4kPicture } from "./with-4k-picture";

const moves = 240;
const runs = 5;
const brushSize = 320;

/** Paints 240 pointer moves on a picture of 3840 × 2160 in the built app, and saves the mask. */
export function benchMask(): Promise<void> {
  return with4kPicture(async (browser, easel, id) => {
    const page = await openPicture(browser, easel, id);
    const ownBytes = await settledMemory(browser, page);
    await openEditor(page);
    console.log(`\n${moves} pointer moves with a brush of ${brushSize} px, ${runs} runs\n`);
    printRow("", "p95 frame", "worst frame", "longest task", "p95 ink lag");
    await benchStrokes(page, "pointer moved, nothing painted", { hardness: 100, isDown: false });
    await benchStrokes(page, "hard brush", { hardness: 100 });
    await benchStrokes(page, "soft brush, hardness 50 %", { hardness: 50 });
    await throttle(page, 4);
    await benchStrokes(page, "hard brush, 4× CPU throttle", { hardness: 100 });
    await benchStrokes(page, "soft brush, 4× CPU throttle", { hardness: 50 });
    await throttle(page, 1);
    await benchExport(browser, page, ownBytes);
  });
}

type Strokes = { readonly hardness: number; readonly isDown?: boolean };

async function benchStrokes(page: Page, name: string, { hardness, isDown = true }: Strokes) {
  const counts: Counts[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.getByRole("button", { name: "Clear" }).click();
    await page.getByRole("spinbutton", { name: "Brush size" }).fill(String(brushSize));
    await page.getByRole("spinbutton", { name: "Hardness" }).fill(String(hardness));
    await page.waitForTimeout(500);
    counts.push(await paint(page, isDown, run));
  }
  printRow(
    name,
    ms(median(counts.map(({ frames }) => share95(frames)))),
    ms(Math.max(...counts.flatMap(({ frames }) => frames))),
    ms(Math.max(0, ...counts.flatMap(({ tasks }) => tasks))),
    isDown ? ms(median(counts.map(({ lags }) => share95(lags)))) : "–",
  );
}

/** A wave from side to side, one movement after the other as fast as the page takes them. */
async function paint(page: Page, isDown: boolean, run: number): Promise<Counts> {
  const box = await page.getByRole("application", { name: "Picture" }).boundingBox();
  if (box === null) throw new Error("The picture is not shown.");
  const at = (index: number) => ({
    x: box.x + box.width * (0.08 + (0.84 * index) / moves),
    y: box.y + box.height * (0.5 + 0.2 * Math.sin(index / (12 + run))),
  });
  await page.mouse.move(at(0).x, at(0).y);
  await takeCounts(page);
  if (isDown) await page.mouse.down();
  for (let index = 1; index <= moves; index += 1) await page.mouse.move(at(index).x, at(index).y);
  const counts = await takeCounts(page);
  await page.mouse.up();
  await page.waitForTimeout(500);
  return counts;
}

async function benchExport(browser: Browser, page: Page, ownBytes: number | null): Promise<void> {
  await page.getByRole("spinbutton", { name: "Hardness" }).fill("100");
  await page.getByRole("button", { name: "Clear" }).click();
  await paint(page, true, 0);
  await takeCounts(page);
  const peak = await peakMemory(browser, async () => {
    for (let run = 0; run < runs; run += 1) {
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save" }).click();
      await saved;
    }
  });
  const { files } = await takeCounts(page);
  const megabytes = peak === null || ownBytes === null ? null : (peak - ownBytes) / 1e6;
  console.log(`\nSaved as PNG, ${size.width} × ${size.height}, ${runs} times\n`);
  printRow("", "median", "worst");
  const times = files.map((file) => file.ms);
  printRow("from click to file", ms(median(times)), ms(Math.max(...times)));
  printRow("file", `${(median(files.map(({ bytes }) => bytes)) / 1e3).toFixed(1)} KB`);
  printRow(
    "most memory above the page's before the editor opened",
    megabytes === null ? "not measured here" : `${Math.round(megabytes)} MB`,
  );
}

async function openPicture(browser: Browser, easel: StartedEasel, id: string): Promise<Page> {
  const viewport = { width: 1440, height: 900 };
  const page = await browser.newPage({ viewport, storageState: signedIn(easel) });
  // The name tsx keeps for each function means nothing to the page.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(countInPage);
  await page.goto(`${easel.origin}/g/${id}`);
  await page.getByRole("button", { name: "Edit with a mask" }).waitFor();
  await page.waitForLoadState("networkidle");
  return page;
}

/** The page's own memory once its picture is decoded and its garbage taken out: what the editor comes on top of. */
async function settledMemory(browser: Browser, page: Page): Promise<number | null> {
  await page.evaluate("Promise.all([...document.images].map((image) => image.decode()))");
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  await page.waitForTimeout(2_000);
  return rendererMemory(browser);
}

async function openEditor(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Edit with a mask" }).click();
  await page.getByRole("status", { name: "Coverage" }).getByText("Mask covers").waitFor();
}

async function throttle(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}
