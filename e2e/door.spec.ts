import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { passcode } from "./start-easel";
import { expect, test } from "./test";

/** Someone at the door, from an address of their own. */
async function stranger(browser: Browser, baseURL: string): Promise<BrowserContext> {
  const octet = () => Math.floor(Math.random() * 256);
  const address = `10.${octet()}.${octet()}.${octet()}`;
  return browser.newContext({
    baseURL,
    storageState: { cookies: [], origins: [] },
    extraHTTPHeaders: { "x-forwarded-for": address },
  });
}

function doorOn(page: Page) {
  return {
    passcode: page.getByRole("textbox", { name: "Passcode" }),
    name: page.getByRole("textbox", { name: "Your name" }),
    signIn: page.getByRole("button", { name: "Sign in" }),
  };
}

const sessionCookie = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name === "easel");

test("a stranger sees the door at every address, and the page asks for nothing", async ({
  browser,
  easel,
}) => {
  const context = await stranger(browser, easel.origin);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const address of ["/", "/models", "/g/0190a1b2-0000-7000-8000-000000000000", "/nowhere"]) {
    await page.goto(address);
    await expect(doorOn(page).passcode).toBeFocused();
  }
  expect(asked.filter((path) => path.startsWith("/api/"))).toEqual([]);
  await context.close();
});

test("the passcode opens it, and signing out closes it for every copy of the cookie", async ({
  browser,
  easel,
}) => {
  const context = await stranger(browser, easel.origin);
  const page = await context.newPage();
  const door = doorOn(page);
  await page.goto("/models");
  await door.passcode.fill("not the passcode");
  await page.keyboard.press("Enter");
  await expect(page.getByText("That is not the passcode.")).toBeVisible();
  await expect(door.passcode).toBeFocused();

  await door.passcode.fill(passcode);
  await door.name.fill("Grace");
  await door.signIn.click();
  await expect(page.getByRole("heading", { name: "GPT Image 2" })).toBeVisible();

  const cookie = await sessionCookie(context);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  const withCopy = { headers: { cookie: `easel=${cookie?.value}` } };
  expect((await fetch(`${easel.origin}/api/credits`, withCopy)).status).toBe(200);
  await page.getByRole("button", { name: "Sign out Grace" }).click();
  await expect(door.passcode).toBeVisible();
  await expect(door.name).toHaveValue("Grace");
  expect((await fetch(`${easel.origin}/api/credits`, withCopy)).status).toBe(401);
  expect(await sessionCookie(context)).toBeUndefined();
  await context.close();
});

test("a cookie planted before signing in is not the one that is signed in", async ({
  browser,
  easel,
}) => {
  const context = await stranger(browser, easel.origin);
  const planted = { name: "easel", value: "planted", url: easel.origin };
  await context.addCookies([planted]);
  const page = await context.newPage();
  await page.goto("/");
  await doorOn(page).passcode.fill(passcode);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Prompt" })).toBeVisible();
  expect((await sessionCookie(context))?.value).not.toBe("planted");
  const headers = { cookie: "easel=planted" };
  expect((await fetch(`${easel.origin}/api/credits`, { headers })).status).toBe(401);
  await context.close();
});

test("whoever is signed out in the middle comes back to what they were doing", async ({
  browser,
  easel,
}) => {
  const context = await stranger(browser, easel.origin);
  const page = await context.newPage();
  const door = doorOn(page);
  await page.goto("/");
  await door.passcode.fill(passcode);
  await page.keyboard.press("Enter");
  const prompt = page.getByRole("textbox", { name: "Prompt" });
  await prompt.fill("A letter that was nearly finished");
  await page.request.delete("/api/session", { headers: { "sec-fetch-site": "same-origin" } });
  await page.getByRole("button", { name: /^Generate/ }).click();
  await expect(door.passcode).toBeVisible();
  await door.passcode.fill(passcode);
  await page.keyboard.press("Enter");
  await expect(prompt).toHaveValue("A letter that was nearly finished");
  const tile = page.getByRole("article", { name: "A letter that was nearly finished" });
  await expect(tile.getByRole("link", { name: /^Open / })).toBeVisible({ timeout: 15_000 });
  await expect(tile).toHaveCount(1);
  await context.close();
});

test("tries are held to five a minute from one address", async ({ browser, easel }) => {
  const context = await stranger(browser, easel.origin);
  const page = await context.newPage();
  await page.goto("/");
  const statuses = [];
  for (let tried = 0; tried < 7; tried += 1) {
    const answer = await page.request.post("/api/session", {
      data: { passcode: `guess ${tried} of many` },
      headers: { "sec-fetch-site": "same-origin" },
    });
    statuses.push(answer.status());
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  await doorOn(page).passcode.fill(passcode);
  await page.keyboard.press("Enter");
  await expect(
    page.getByText(/^Too many passcodes were tried\. Try again in \d+ s\.$/),
  ).toBeVisible();
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing at the ${colorScheme} door`, async ({ browser, easel }) => {
    const context = await stranger(browser, easel.origin);
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/");
      await expect(doorOn(page).passcode).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    }
    await context.close();
  });
}
