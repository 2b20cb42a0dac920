import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { spendPicturesSchema, spendSchema } from "@/lib/contract/spend";
import { hearLog } from "../../../scripts/testing/hear-log";
import { failureOf } from "../../testing/failure-of";
import { openRoutes } from "../../testing/open-routes";
import { POST as create } from "../generations/route";
import { GET as spendCsv } from "./pictures.csv/route";
import { GET as spendPictures } from "./pictures/route";
import { GET as spend } from "./route";

let easel: Awaited<ReturnType<typeof openRoutes>>;

hearLog();
beforeAll(async () => {
  easel = await openRoutes({});
});

afterAll(() => easel.close());

const nothing = { params: Promise.resolve({}) };

function ask(route: typeof spend, query = "") {
  return route(new Request(`http://localhost:3000/api/spend${query}`), nothing);
}

async function makePicture(): Promise<void> {
  const request = new Request("http://localhost:3000/api/generations", {
    method: "POST",
    body: JSON.stringify({ model: "gpt-image-2", input: { prompt: "a chair", quality: "low" } }),
    headers: {
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      "Idempotency-Key": crypto.randomUUID(),
    },
  });
  expect((await create(request, nothing)).status).toBe(202);
}

describe("what was spent", () => {
  it("is told for the last 30 days, with what is held apart", async () => {
    await makePicture();
    const told = spendSchema.parse(await (await ask(spend)).json());
    expect(told.to).toBe(told.today);
    expect(Date.parse(told.to) - Date.parse(told.from)).toBe(29 * 24 * 60 * 60_000);
    expect(told.total.costUsd).toBe(0);
    expect(told.total.heldUsd).toBeGreaterThan(0);
    const { items } = spendPicturesSchema.parse(await (await ask(spendPictures)).json());
    expect(items).toHaveLength(told.total.heldCount);
    const csv = await ask(spendCsv, "?person=");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect((await csv.text()).trimEnd().split("\r\n")).toHaveLength(items.length + 1);
  });

  it.each([
    ["?from=yesterday", { from: "Write the day as 2026-11-21." }],
    ["?to=2026-02-30", { to: "Write the day as 2026-11-21." }],
    ["?from=0000-01-01&to=0000-01-02", { from: "Write the day as 2026-11-21." }],
    ["?from=2026-11-02&to=2026-11-01", { from: "This must not be after 2026-11-01." }],
    ["?from=2025-11-01&to=2026-11-02", { from: "Choose at most 366 days: from 2025-11-02 on." }],
    ["?day=2026-11-01", { day: 'There is no field named "day".' }],
  ])("is not told for %s, and the answer says why", async (query, fields) => {
    for (const route of [spend, spendPictures, spendCsv]) {
      const failure = await failureOf(await ask(route, query));
      expect(failure).toMatchObject({ status: 400, code: "invalid_input" });
      expect(failure.fields).toMatchObject(fields);
    }
  });
});
