import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import sharp from "sharp";
import { signedIn } from "../e2e/signed-in";
import { startEasel, type StartedEasel } from "../e2e/start-easel";
import { build, isBuildFresh } from "./build.mjs";
import { findChromium, installChromium } from "./chromium.mjs";
import { runCommand } from "./plain-failure.mjs";
import { choiceScreens } from "./screenshots/choice-screens";
import { doorScreens } from "./screenshots/door-screens";
import { fillLibrary, makeChoices, makeTroubles } from "./screenshots/library";
import type { Screen, Shown } from "./screenshots/screen";
import { emptyScreens, screens } from "./screenshots/screens";
import { troubleScreens } from "./screenshots/trouble-screens";
import { type View, views } from "./screenshots/views";

const folder = "screenshots";
const readmePicture = "docs/studio.png";
const nothing: Shown = { pictures: [], edit: "", batch: "", grandchild: "", erased: "" };

/**
 * `npm run screenshots`: shoots every screen in three widths and both themes into screenshots/, over
 * pictures that the sandbox drew, and the README's picture. `-- --only viewer,door` takes parts of names.
 */
const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });

await runCommand(async () => {
  await installChromium();
  if (!(await isBuildFresh())) await build();
  const easel = await startEasel({ creditsUsd: 15, dailyBudgetUsd: 20, speed: 0.02 });
  const browser = await chromium.launch(findChromium() ?? {});
  try {
    await shootAll(browser, easel, [...doorScreens, ...emptyScreens], nothing);
    const library = await fillLibrary(easel);
    await shootAll(browser, easel, screens, { ...nothing, ...library });
    const shown = await makeChoices(easel, library);
    await shootAll(browser, easel, choiceScreens, shown);
    await makeTroubles(easel);
    await shootAll(browser, easel, troubleScreens, shown);
  } finally {
    await browser.close();
    await easel.stop();
  }
});

async function shootAll(
  browser: Browser,
  easel: StartedEasel,
  all: readonly Screen[],
  shown: Shown,
): Promise<void> {
  const parts = values.only.split(",");
  for (const screen of all.filter(({ name }) => parts.some((part) => name.includes(part)))) {
    await mkdir(path.join(folder, screen.name), { recursive: true });
    for (const view of views.filter(({ isTouch }) => !(isTouch && screen.isForPointer))) {
      const picture = await shoot(browser, easel, { screen, view, shown });
      const name = `${view.name}-${view.theme}`;
      await sharp(picture).toFile(path.join(folder, screen.name, `${name}.png`));
      if (screen.name === "studio" && name === "desktop-dark") await keepForReadme(picture);
    }
    console.log(screen.name);
  }
}

type Shot = { readonly screen: Screen; readonly view: View; readonly shown: Shown };

async function shoot(
  browser: Browser,
  easel: StartedEasel,
  { screen, view, shown }: Shot,
): Promise<Uint8Array> {
  const page = await browser.newPage({
    ...(screen.isSignedOut !== true && { storageState: signedIn(easel) }),
    baseURL: easel.origin,
    viewport: { width: view.width, height: view.height },
    colorScheme: view.theme,
    reducedMotion: "reduce",
    hasTouch: view.isTouch,
    isMobile: view.isTouch,
  });
  await screen.open(page, shown);
  await page.waitForLoadState("networkidle");
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** A palette keeps it below 400 KB in the repository. */
async function keepForReadme(picture: Uint8Array): Promise<void> {
  await sharp(picture).png({ palette: true, quality: 90, effort: 10 }).toFile(readmePicture);
}
