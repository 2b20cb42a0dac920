import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Screen } from "./screen";

const triesAMinute = 5;

/** Of those who are not in. */
export const doorScreens: readonly Screen[] = [
  { name: "door", isSignedOut: true, open: openDoor },
  { name: "door-refused", isSignedOut: true, open: (page) => tryPasscode(page, 1) },
  {
    name: "door-too-many",
    isSignedOut: true,
    open: (page) => tryPasscode(page, triesAMinute + 1),
  },
];

async function openDoor(page: Page): Promise<void> {
  // From an address of its own, since tries are counted by it.
  const octet = () => randomInt(256);
  await page.setExtraHTTPHeaders({ "x-forwarded-for": `10.${octet()}.${octet()}.${octet()}` });
  await page.goto("/");
  await page.getByRole("button", { name: "Sign in" }).waitFor();
}

async function tryPasscode(page: Page, times: number): Promise<void> {
  await openDoor(page);
  await page.getByRole("textbox", { name: "Passcode" }).fill("not the passcode");
  for (let tried = 0; tried < times; tried += 1) {
    const answer = page.waitForResponse("**/api/session");
    await page.getByRole("button", { name: "Sign in" }).click();
    await answer;
    await page.getByRole("button", { name: "Sign in", disabled: false }).waitFor();
  }
}
