import { Client } from "pg";
import { serveBlobStandIn } from "@/lib/server/files/testing/blob-stand-in";
import { startPostgres } from "../scripts/testing/postgres-server";
import { makeKeptEdit } from "./make-kept-edit";
import { openTab } from "./open-tab";
import { expectOnePicture, timesPaid } from "./paid-once";
import { startEasel, type StartedEasel } from "./start-easel";
import { expect, test as base } from "./test";

type Stores = {
  readonly databaseUrl: string;
  readonly blobOrigin: string;
  /** What Blob has, by its name. */
  readonly kept: Map<string, unknown>;
};

/** One Easel for all of this file, run as Vercel runs it, on a PostgreSQL server and a stand-in of Blob. */
const test = base.extend<object, { stores: Stores; easel: StartedEasel }>({
  stores: [
    async ({}, provide) => {
      const [postgres, blob] = await Promise.all([startPostgres(), serveBlobStandIn()]);
      const databaseUrl = await postgres.createDatabase("easel");
      await provide({ databaseUrl, blobOrigin: blob.origin, kept: blob.world.kept });
      await Promise.all([postgres.stop(), blob.close()]);
    },
    { scope: "worker" },
  ],
  easel: [
    async ({ stores }, provide) => {
      const { databaseUrl, blobOrigin } = stores;
      const easel = await startEasel({ isOnVercel: true, databaseUrl, blobOrigin });
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test("a picture whose tab is closed at once is made, though nobody asks for it any more", async ({
  context,
  easel,
  stores,
}) => {
  const prompt = "A lamp left on";
  const id = crypto.randomUUID();
  const asked = await context.request.post("/api/generations", {
    headers: { "Idempotency-Key": id, Origin: easel.origin },
    data: { model: "gpt-image-2", input: { prompt, quality: "low" } },
  });
  expect(asked.status()).toBe(202);
  // Whoever asks Easel for it drives it on, so its database is asked.
  const database = new Client({ connectionString: stores.databaseUrl });
  await database.connect();
  const stateOf = async () => {
    const { rows } = await database.query("select state from generations where id = $1", [id]);
    return rows[0]?.state;
  };
  await expect.poll(stateOf, { timeout: 30_000 }).toBe("done");
  await database.end();
  expect(await timesPaid(easel, prompt)).toBe(1);
});

test("what a killed function left under way goes on with the first visit", async ({
  context,
  easel,
}) => {
  const prompt = "A lamp left on for long [slow]";
  const { studio } = await openTab(context);
  await studio.write(prompt);
  await studio.generate();
  await expect(studio.tile(prompt)).toContainText("of about");
  for (const page of context.pages()) await page.close();
  await easel.restart("SIGKILL", async () => {});
  const visit = await openTab(context);
  await expectOnePicture(visit.studio, easel, prompt);
});

test("an edit whose file is gone from the store is put together behind the answer", async ({
  context,
  easel,
  stores,
}) => {
  const id = await makeKeptEdit(easel, "A lamp on another table");
  const image = () => context.request.get(`/api/generations/${id}/image`);
  const before = await (await image()).body();
  stores.kept.delete(`${id}/kept.png`);
  expect((await image()).status()).toBe(404);
  const headers = { Origin: easel.origin };
  const asked = await context.request.post(`/api/generations/${id}/fetch-again`, { headers });
  expect(asked.status()).toBe(202);
  await expect.poll(async () => (await image()).status()).toBe(200);
  expect(before.equals(await (await image()).body())).toBe(true);
});

test("without its stores every page says what is missing, and nothing is sent", async ({
  browser,
}) => {
  // What it says to its log is what the page says.
  const lacking = await startEasel({ isOnVercel: true, onTrouble: () => {} });
  const context = await browser.newContext({ baseURL: lacking.origin });
  const page = await context.newPage();
  for (const address of ["/", "/spend", "/models"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Easel is not set up yet" })).toBeVisible();
    for (const name of ["DATABASE_URL", "BLOB_READ_WRITE_TOKEN"])
      await expect(page.getByRole("heading", { name: new RegExp(name) })).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(0);
  }
  const refused = await page.request.post("/api/generations", {
    headers: { "Idempotency-Key": crypto.randomUUID(), Origin: lacking.origin },
    data: { model: "gpt-image-2", input: { prompt: "A lamp" } },
  });
  expect(refused.status()).toBe(503);
  expect(await refused.text()).toContain("setup_incomplete");
  expect(await lacking.submits()).toEqual([]);
  await context.close();
  await lacking.stop();
});
