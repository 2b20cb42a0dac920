import { mkdir, writeFile } from "node:fs/promises";
import { type Browser, chromium } from "@playwright/test";
import sharp from "sharp";
import { generationBodySchema } from "@/lib/contract/generation";
import { startEasel } from "../e2e/start-easel";
import { build, isBuildFresh } from "./build.mjs";
import { findChromium, installChromium } from "./chromium.mjs";
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
    for (const request of showcase) await makePicture(easel.origin, request);
    await shootAll(easel.origin);
  } finally {
    await easel.stop();
  }
});

/** Asks for one picture and waits for it, so that the sheet shows them in the order of the list. */
async function makePicture(origin: string, request: object): Promise<void> {
  const answer = await fetch(`${origin}/api/generations`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": crypto.randomUUID(),
      Origin: origin,
    },
    body: JSON.stringify(request),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const { id } = generationBodySchema.parse(await answer.json()).generation;
  for (;;) {
    const now = await fetch(`${origin}/api/generations/${id}`);
    const { generation } = generationBodySchema.parse(await now.json());
    if (generation.state === "done") return;
    if (generation.failure !== null) throw new Error(generation.failure.message);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function shootAll(origin: string): Promise<void> {
  const browser = await chromium.launch(findChromium() ?? {});
  await mkdir("screenshots", { recursive: true });
  for (const theme of ["dark", "light"] as const) {
    for (const { name, width, height } of views) {
      const picture = await shoot(browser, origin, { width, height, theme });
      await writeFile(`screenshots/studio-${name}-${theme}.png`, picture);
      if (name === "desktop" && theme === "dark") await keepForReadme(picture);
    }
  }
  await browser.close();
}

type Shot = { readonly width: number; readonly height: number; readonly theme: "dark" | "light" };

async function shoot(browser: Browser, origin: string, shot: Shot): Promise<Uint8Array> {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.theme,
    reducedMotion: "reduce",
  });
  await page.goto(origin);
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
