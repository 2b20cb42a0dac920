import { type Browser, chromium } from "@playwright/test";
import { startEasel, type StartedEasel } from "../../e2e/start-easel";
import { build, isBuildFresh } from "../build.mjs";
import { findChromium, installChromium } from "../chromium.mjs";
import { makePicture } from "../make-picture";
import { machineWords } from "./machine";

/** The largest picture that a model makes. */
export const size = { width: 3840, height: 2160 };

/** Has the built app make one picture of that size, says on which machine, and goes on with it in a browser. */
export async function with4kPicture(
  work: (browser: Browser, easel: StartedEasel, id: string) => Promise<void>,
): Promise<void> {
  await installChromium();
  if (!(await isBuildFresh())) await build();
  const easel = await startEasel({ speed: 0 });
  const browser = await chromium.launch(findChromium() ?? {});
  try {
    const id = await makePicture(easel, {
      model: "gpt-image-2",
      input: { prompt: "Layered hills above a lake", size: `${size.width}x${size.height}` },
    });
    console.log(machineWords(browser.version()));
    await work(browser, easel, id);
  } finally {
    await browser.close();
    await easel.stop();
  }
}
