import { rename, rm } from "node:fs/promises";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { makePicture } from "../scripts/make-picture";
import { makeKeptEdit } from "./make-kept-edit";
import { startEasel, type StartedEasel } from "./start-easel";
import { expect, test as base } from "./test";

/** One Easel for all of this file: other tests' sheets would show what it leaves missing. */
const test = base.extend<object, { easel: StartedEasel }>({
  easel: [
    async ({}, provide) => {
      const easel = await startEasel();
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

// What a browser itself says of an image that is not there.
test.use({ expectedMessages: /status of 404/ });

const lead = "The file of this picture is missing";

test("a picture whose file was removed says so, on the sheet and alone, and what made it is still of use", async ({
  studio,
  page,
  easel,
}) => {
  const prompt = "A bowl that was erased";
  const id = await makeAndErase(easel, prompt);
  const answer = await page.request.get(`/api/generations/${id}/image`);
  expect(answer.status()).toBe(404);
  expect((await answer.json()).error.message).toContain("missing from the store");

  await studio.open();
  const tile = studio.tile(prompt);
  await expect(tile).toContainText(lead);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await tile.hover();
  await tile.getByRole("button", { name: "More", exact: true }).click();
  await expect(tile.getByRole("button", { name: "Run again for" })).toBeVisible();
  await expect(tile.getByRole("button", { name: "Edit with a mask" })).toHaveCount(0);
  await tile.getByRole("button", { name: "Use these settings" }).click();
  await expect(studio.prompt).toHaveValue(prompt);

  await tile.getByRole("link", { name: "Details" }).click();
  const viewer = page.getByRole("dialog", { name: prompt });
  await expect(viewer).toContainText(lead);
  await expect(viewer.getByRole("complementary", { name: "Recipe" })).toContainText(prompt);
  await expect(viewer.getByRole("link", { name: "Download" })).toHaveCount(0);
  await expect(viewer.getByRole("button", { name: "Edit with a mask" })).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await viewer.getByRole("button", { name: "Delete" }).click();
  await expect(studio.tile(prompt)).toHaveCount(0);
});

test("while Segmind holds it, it is fetched again, and not paid again", async ({
  studio,
  easel,
}) => {
  const prompt = "A bowl that comes back";
  await makeAndErase(easel, prompt);
  const charged = await easel.chargedUsd();
  await studio.open();
  const tile = studio.tile(prompt);
  await tile.getByRole("button", { name: "Fetch it again" }).click();
  await expect(studio.picture(tile)).toBeVisible();
  await expect(tile).not.toContainText(lead);
  expect(await easel.chargedUsd()).toBe(charged);
  expect((await easel.submits()).filter((body) => body.prompt === prompt)).toHaveLength(1);
});

test("while it is being fetched the button says so, and keeps the focus", async ({
  page,
  easel,
}) => {
  const prompt = "A bowl that takes its time";
  const id = await makeAndErase(easel, prompt);
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route("**/fetch-again", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/g/${id}`);
  await page.getByRole("button", { name: "Fetch it again" }).press("Enter");
  const button = page.getByRole("button", { name: "Fetching it…" });
  await expect(button).toBeFocused();
  await expect(button).toBeDisabled();
  goOn();
  await expect(page.getByRole("img", { name: prompt }).first()).toBeVisible();
});

test("an edit is back only once the original's pixels are put back in it", async ({
  studio,
  page,
  easel,
}) => {
  const prompt = "A bowl on another table";
  const id = await makeKeptEdit(easel, prompt);
  const address = `/api/generations/${id}/image`;
  const before = await (await page.request.get(address)).body();
  await rm(path.join(easel.filesFolder, id), { recursive: true });
  await studio.open();
  const tile = studio.tile(prompt);
  const fetchAgain = tile.getByRole("button", { name: "Fetch it again" });
  const answering = page.waitForResponse((answer) => answer.url().endsWith("/fetch-again"));
  await fetchAgain.click();
  expect((await answering).status()).toBe(202);
  await expect(page.getByText("The picture is back, as it was made.")).toBeVisible();
  await expect(studio.picture(tile)).toBeVisible();
  expect(before.equals(await (await page.request.get(address)).body())).toBe(true);
});

test("an edit that cannot be kept outside its mask again is refused in words", async ({
  studio,
  page,
  easel,
}) => {
  const prompt = "A bowl whose reference was erased";
  const id = await makeKeptEdit(easel, prompt);
  await rm(path.join(easel.filesFolder, id), { recursive: true });
  const uploads = path.join(easel.filesFolder, "uploads");
  await rename(uploads, `${uploads}-away`);
  await studio.open();
  await studio.tile(prompt).getByRole("button", { name: "Fetch it again" }).click();
  await expect(page.getByText("One of its references is no longer in the store.")).toBeVisible();
  await expect(studio.tile(prompt)).toContainText(lead);
  await rename(`${uploads}-away`, uploads);
});

test("a picture that the sheet still shows says so once it is opened", async ({
  studio,
  page,
  easel,
}) => {
  const prompt = "A bowl whose original was erased";
  const id = await makeAndErase(easel, prompt, "original.png");
  await studio.open();
  await studio.picture(studio.tile(prompt)).click();
  const viewer = page.getByRole("dialog", { name: prompt });
  await expect(viewer).toContainText(lead);
  await viewer.getByRole("button", { name: "Fetch it again" }).click();
  await expect(viewer.getByRole("img", { name: prompt })).toBeVisible();
  expect((await page.request.get(`/api/generations/${id}/image`)).status()).toBe(200);
});

test("every way to compare says so in its place, and shows it again once it is back", async ({
  page,
  easel,
}) => {
  const there = await makePicture(easel, {
    model: "gpt-image-2",
    input: { prompt: "A whole jug", quality: "low" },
  });
  const id = await makeAndErase(easel, "A jug that was erased");
  await page.goto(`/compare?ids=${there},${id}`);
  const room = page.getByRole("region", { name: "Compare" });
  for (const key of ["1", "2", "3", "4"]) {
    await page.keyboard.press(key);
    await expect(room).toContainText(lead);
    await expect(room.getByRole("img", { name: "A whole jug" }).first()).toBeVisible();
    await expect(room.getByRole("link", { name: "Details" })).toBeVisible();
  }
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await room.getByRole("button", { name: "Fetch it again" }).click();
  await expect(room).not.toContainText(lead);
  await expect(room.getByRole("slider", { name: "Brighter" })).toBeVisible();
});

/** Makes a picture over HTTP, so that this browser has kept nothing of it, and removes its files. */
async function makeAndErase(easel: StartedEasel, prompt: string, file = ""): Promise<string> {
  const id = await makePicture(easel, { model: "gpt-image-2", input: { prompt, quality: "low" } });
  await rm(path.join(easel.filesFolder, id, file), { recursive: true });
  return id;
}
