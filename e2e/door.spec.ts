import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { passcode } from "./start-easel";
import { expect, test } from "./test";

/** Someone at the door, from an address of their own, who is told that they are not in. */
test.use({
  storageState: { cookies: [], origins: [] },
  extraHTTPHeaders: async ({}, provide) => {
    const octet = () => Math.floor(Math.random() * 256);
    await provide({ "x-forwarded-for": `10.${octet()}.${octet()}.${octet()}` });
  },
  expectedMessages: /status of (401|404|429)/,
});

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
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const address of ["/", "/models", "/g/0190a1b2-0000-7000-8000-000000000000", "/nowhere"]) {
    await page.goto(address);
    await expect(doorOn(page).passcode).toBeFocused();
  }
  expect(asked.filter((path) => path.startsWith("/api/"))).toEqual([]);
});

test("the passcode opens it, and signing out closes it for every copy of the cookie", async ({
  page,
  context,
  easel,
}) => {
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
});

test("a given link says after signing in what it said before", async ({ page }) => {
  const link = "/?q=fox#selected=AZfCpI0efDufAGsfLj1MWw";
  await page.goto(link);
  await doorOn(page).passcode.fill(passcode);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Prompt" })).toBeVisible();
  await expect(page).toHaveURL(link);
});

test("a cookie planted before signing in is not the one that is signed in", async ({
  page,
  context,
  easel,
}) => {
  const planted = { name: "easel", value: "planted", url: easel.origin };
  await context.addCookies([planted]);
  await page.goto("/");
  await doorOn(page).passcode.fill(passcode);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Prompt" })).toBeVisible();
  expect((await sessionCookie(context))?.value).not.toBe("planted");
  const headers = { cookie: "easel=planted" };
  expect((await fetch(`${easel.origin}/api/credits`, { headers })).status).toBe(401);
});

test("a passcode that is sent before the page's code runs waits for it, out of the address", async ({
  page,
}) => {
  let runCode = () => {};
  const asked = new Promise<void>((resolve) => (runCode = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await asked;
    await route.continue();
  });
  const addresses: string[] = [];
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  await page.goto("/", { waitUntil: "domcontentloaded" });
  await doorOn(page).passcode.fill(passcode);
  await page.keyboard.press("Enter");
  runCode();
  await expect(page.getByRole("textbox", { name: "Prompt" })).toBeVisible();
  expect(addresses.filter((address) => address.includes("?"))).toEqual([]);
});

test("whoever is signed out in the middle comes back to what they were doing", async ({ page }) => {
  const door = doorOn(page);
  await page.goto("/");
  await door.passcode.fill(passcode);
  await page.keyboard.press("Enter");
  const prompt = page.getByRole("textbox", { name: "Prompt" });
  await prompt.fill("A letter that was nearly finished");
  // Between the click and its request: any request after it may bring the door.
  await page.route(
    "**/api/generations",
    async (route) => {
      await page.request.delete("/api/session", { headers: { "sec-fetch-site": "same-origin" } });
      await route.continue();
    },
    { times: 1 },
  );
  await page.getByRole("button", { name: /^Generate/ }).click();
  await expect(door.passcode).toBeVisible();
  await door.passcode.fill(passcode);
  await page.keyboard.press("Enter");
  await expect(prompt).toHaveValue("A letter that was nearly finished");
  const tile = page.getByRole("article", { name: "A letter that was nearly finished" });
  await expect(tile.getByRole("link", { name: /^Open / })).toBeVisible({ timeout: 15_000 });
  await expect(tile).toHaveCount(1);
});

test("tries are held to five a minute from one address", async ({ page }) => {
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
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing at the ${colorScheme} door`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/");
      await expect(doorOn(page).passcode).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    }
  });
}
