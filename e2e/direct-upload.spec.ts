import sharp from "sharp";
import { serveBlobStandIn } from "@/lib/server/files/testing/blob-stand-in";
import { expectOnePicture } from "./paid-once";
import { type PictureFile, pictureFile, referencesOn } from "./reference-strip";
import { startEasel, type StartedEasel } from "./start-easel";
import { expect, test as base } from "./test";

type Store = Awaited<ReturnType<typeof serveBlobStandIn>>;

/** One Easel for all of this file, whose pictures lie in a stand-in of Vercel Blob. */
const test = base.extend<object, { store: Store; easel: StartedEasel }>({
  store: [
    async ({}, provide) => {
      const store = await serveBlobStandIn();
      await provide(store);
      await store.close();
    },
    { scope: "worker" },
  ],
  easel: [
    async ({ store }, provide) => {
      const easel = await startEasel({ blobOrigin: store.origin });
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

/** Noise does not compress: some 6 MB, more than Vercel lets through to Easel. */
async function largeFile(name: string): Promise<PictureFile> {
  const [width, height] = [1_400, 1_400];
  const noise = Uint8Array.from({ length: width * height * 3 }, () => Math.random() * 256);
  const buffer = await sharp(noise, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  return { name, mimeType: "image/png", buffer };
}

const incoming = ({ world }: Store) =>
  [...world.kept.keys()].filter((key) => key.startsWith("incoming/"));

test("a large reference goes straight into the store, is checked there, and makes a picture", async ({
  studio,
  page,
  easel,
  store,
}) => {
  const references = referencesOn(page);
  const sent: string[] = [];
  page.on("request", (request) => {
    const { origin, pathname } = new URL(request.url());
    if (["POST", "PUT"].includes(request.method())) sent.push(`${origin}${pathname}`);
  });
  await studio.open();
  await references.choose(await largeFile("large.png"));
  await references.are("large.png");
  expect(sent).toEqual([
    `${easel.origin}/api/uploads/direct`,
    `${store.origin}/api/blob/`,
    expect.stringMatching(/\/api\/uploads\/direct\/[0-9a-f-]{36}\.png$/),
  ]);
  expect(incoming(store)).toEqual([]);

  await studio.choose("Quality", "Low");
  await studio.write("A lamp out of noise");
  await studio.generate();
  await expectOnePicture(studio, easel, "A lamp out of noise");
});

test("a small one goes through Easel, as everywhere", async ({ studio, page }) => {
  const references = referencesOn(page);
  const simple = page.waitForRequest((request) => request.url().endsWith("/api/uploads"));
  await studio.open();
  await references.choose(await pictureFile("small.png"));
  await references.are("small.png");
  await simple;
});

test("a direct upload tells how far it is, and is not told of once it is cancelled", async ({
  studio,
  page,
  store,
}) => {
  const references = referencesOn(page);
  const told: string[] = [];
  page.on("request", (request) => {
    if (/\/api\/uploads\/direct\/./.test(request.url())) told.push(request.url());
  });
  await studio.open();
  await page.route(`${store.origin}/**`, () => new Promise(() => undefined));
  await references.choose(await largeFile("large.png"));
  await expect(references.thumb("large.png, uploading")).toBeVisible();
  const cancelled = page.waitForEvent("requestfailed");
  await references.button("Cancel").click();
  expect((await cancelled).url()).toContain(store.origin);
  await expect(references.thumbs).toHaveCount(0);
  expect(told).toEqual([]);
});

test.describe("a store that refuses", () => {
  test.use({ expectedMessages: /blocked by CORS policy|Failed to load resource/ });

  test("is said in words, and the same file goes through when tried again", async ({
    studio,
    page,
    store,
  }) => {
    const references = referencesOn(page);
    await studio.open();
    await page.route("**/api/uploads/direct", async (route) => {
      const response = await route.fetch();
      store.world.status = 503;
      await route.fulfill({ response });
    });
    await references.choose(await largeFile("large.png"));
    await expect(references.region).toContainText(
      "The store of pictures did not take this file, or cannot be reached from here. Try again in a minute. Nothing was charged.",
    );
    store.world.status = null;
    await page.unroute("**/api/uploads/direct");
    await references.button("Try again").click();
    await references.are("large.png");
  });
});
