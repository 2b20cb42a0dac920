import { mkdir, writeFile } from "node:fs/promises";
import { type Browser, chromium } from "@playwright/test";
import sharp from "sharp";
import { signedIn } from "../e2e/signed-in";
import { startEasel, type StartedEasel } from "../e2e/start-easel";
import { build, isBuildFresh } from "./build.mjs";
import { findChromium, installChromium } from "./chromium.mjs";
import { makePicture } from "./make-picture";
import { runCommand } from "./plain-failure.mjs";
import { showcase } from "./showcase";

const views = [
  { name: "desktop", width: 1440, height: 900 },
  { name: "tablet", width: 768, height: 1024 },
  { name: "phone", width: 360, height: 740 },
] as const;
const readmePicture = "docs/studio.png";

/** `npm run screenshots`: shoots the studio, full of pictures that the sandbox drew, into screenshots/ and docs/. */
await runCommand(async () => {
  await installChromium();
  if (!(await isBuildFresh())) await build();
  const easel = await startEasel({ creditsUsd: 15, dailyBudgetUsd: 20, speed: 0 });
  try {
    // One after the other, so that the sheet shows them in the order of the list.
    for (const request of showcase) await makePicture(easel, request);
    await shootAll(easel);
  } finally {
    await easel.stop();
  }
});

async function shootAll(easel: StartedEasel): Promise<void> {
  const browser = await chromium.launch(findChromium() ?? {});
  await mkdir("screenshots", { recursive: true });
  for (const theme of ["dark", "light"] as const) {
    for (const { name, width, height } of views) {
      const picture = await shoot(browser, easel, { width, height, theme });
      await writeFile(`screenshots/studio-${name}-${theme}.png`, picture);
      if (name === "desktop" && theme === "dark") await keepForReadme(picture);
    }
  }
  await browser.close();
}

type Shot = { readonly width: number; readonly height: number; readonly theme: "dark" | "light" };

async function shoot(browser: Browser, easel: StartedEasel, shot: Shot): Promise<Uint8Array> {
  const page = await browser.newPage({
    storageState: signedIn(easel),
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.theme,
    reducedMotion: "reduce",
  });
  await page.goto(easel.origin);
  await page.getByRole("status", { name: "Balance" }).getByText("left").waitFor();
  const prompt = page.getByRole("textbox", { name: "Prompt" });
  await prompt.fill(showcase.at(-1)?.input.prompt ?? "");
  await prompt.blur();
  // Typing scrolled a phone's page to the composer, which stands below the sheet there.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole("article").first().waitFor();
  await page.waitForLoadState("networkidle");
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** A palette keeps it below 400 KB in the repository. */
async function keepForReadme(picture: Uint8Array): Promise<void> {
  await sharp(picture).png({ palette: true, quality: 90, effort: 10 }).toFile(readmePicture);
}
