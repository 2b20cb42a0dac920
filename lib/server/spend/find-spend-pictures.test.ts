import { afterAll, beforeAll, expect, it } from "vitest";
import { spendPicturesSchema } from "@/lib/contract/spend";
import { generations } from "../database/schema";
import { generationRow } from "../testing/generation-row";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { allSpendPictures, listSpendPictures } from "./find-spend-pictures";
import { respondWithSpendCsv } from "./respond-with-spend-csv";
import { readPicturePage } from "./spend-query";

const today = "2026-11-21";
const created = Date.parse("2026-11-21T12:00:00Z");
let easel: TestEasel;

beforeAll(async () => {
  easel = await openTestEasel();
  await easel.database.insert(generations).values([
    ...Array.from({ length: 40 }, (_, index) =>
      generationRow({
        id: crypto.randomUUID(),
        state: "done",
        cost: 5_000,
        createdAt: new Date(created - index * 1_000),
        madeBy: index < 2 ? "Asha" : null,
        model: index === 0 ? "gpt-image-1" : "gpt-image-2",
      }),
    ),
    generationRow({ id: crypto.randomUUID(), state: "unknown", madeBy: "Ben" }),
    generationRow({ id: crypto.randomUUID(), state: "cancelled", held: 0, madeBy: "Ben" }),
  ]);
});

afterAll(() => easel.close());

async function list(query: string) {
  const request = new Request(`http://localhost/api/spend/pictures${query}`);
  const page = readPicturePage(request, today);
  return spendPicturesSchema.parse(await listSpendPictures(easel, page));
}

it("tells the pictures newest first, each once, a page at a time", async () => {
  const first = await list("");
  const second = await list(`?cursor=${first.nextCursor}`);
  const all = [...first.items, ...second.items];
  expect(second.nextCursor).toBeNull();
  expect(new Set(all.map(({ id }) => id)).size).toBe(41);
  const times = all.map(({ createdAt }) => createdAt);
  expect(times).toEqual(times.toSorted().reverse());
});

it.each([
  ["?person=Asha", 2],
  ["?person=Asha&model=gpt-image-1", 1],
  ["?person=Ben", 1],
  ["?person=Nobody", 0],
  ["?model=gpt-image-1", 1],
  ["?from=2026-11-20&to=2026-11-20", 0],
])("chooses with %s %d of them", async (query, count) => {
  expect((await list(query)).items).toHaveLength(count);
});

it("takes an empty person for whoever gave no name", async () => {
  const { items } = await list("?person=");
  expect(items.every(({ madeBy }) => madeBy === null)).toBe(true);
  expect(items).toHaveLength(30);
});

it("tells what is held only where no cost is known", async () => {
  const [unknown] = (await list("?person=Ben")).items;
  expect(unknown).toMatchObject({ costUsd: null, heldUsd: 0.165, state: "unknown" });
  const [done] = (await list("?person=Asha")).items;
  expect(done).toMatchObject({ costUsd: 0.005, heldUsd: 0 });
});

it("gives a spreadsheet whole costs and no formula to run", async () => {
  const prompts = [
    '=HYPERLINK("http://x")',
    " +1",
    "-2",
    "@a",
    "\t=1",
    'A "quiet" chair,\nin red',
    "मुंबई",
  ];
  await easel.database.insert(generations).values(
    prompts.map((prompt, index) =>
      generationRow({
        id: crypto.randomUUID(),
        state: "done",
        cost: 154_321,
        madeBy: "=cmd",
        input: { prompt },
        createdAt: new Date(created - index),
      }),
    ),
  );
  const choice = { from: today, to: today, model: null, madeBy: "=cmd" };
  const answer = respondWithSpendCsv(await allSpendPictures(easel, choice), choice);
  expect(answer.headers.get("content-disposition")).toContain(
    'filename="easel-spend-2026-11-21-to-2026-11-21.csv"',
  );
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...lines] = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
  expect(head).toBe(
    "day_utc,asked_at,model,made_by,prompt,state,cost_usd,cost_is_estimate,held_usd,id",
  );
  expect(lines[0]).toMatch(
    /^2026-11-21,2026-11-21T12:00:00\.000Z,"gpt-image-2","'=cmd","'=HYPERLINK\(""http:\/\/x""\)",done,0\.154321,false,0\.000000,[0-9a-f-]{36}$/,
  );
  const told = lines.map((line) => /"'=cmd",("(?:[^"]|"")*")/.exec(line)?.[1]);
  expect(told).toEqual([
    `"'=HYPERLINK(""http://x"")"`,
    `"' +1"`,
    `"'-2"`,
    `"'@a"`,
    `"'\t=1"`,
    `"A ""quiet"" chair,\nin red"`,
    `"मुंबई"`,
  ]);
});
