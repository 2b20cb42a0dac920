import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type GenerationRow, generations } from "../database/schema";
import { generationRow } from "../testing/generation-row";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { createGeneration } from "./create-generation";
import { listGenerations } from "./list-generations";
import { judgeGeneration } from "./judge-generation";
import { readListQuery } from "./list-query";
import { emptyTrash, restoreGeneration, trashGeneration } from "./trash";

let easel: TestEasel;
beforeAll(async () => {
  easel = await openTestEasel();
});
beforeEach(() => easel.forget());
afterAll(() => easel.close());

async function keep(prompt: string, given: Partial<GenerationRow> = {}): Promise<GenerationRow> {
  const { search, ...row } = generationRow({
    id: randomUUID(),
    state: "done",
    input: { prompt },
    ...given,
  });
  const [kept] = await easel.database.insert(generations).values(row).returning();
  if (kept === undefined) throw new Error("Nothing was kept.");
  return kept;
}

async function find(query: string): Promise<string[]> {
  const request = new Request(`http://localhost/api/generations?${query}`);
  const { items } = await listGenerations(easel, readListQuery(request));
  return items.map(({ input }) => String(input.prompt)).sort();
}

const search = (words: string) => find(`q=${encodeURIComponent(words)}`);

describe("a search", () => {
  it.each([
    ["東京の夜景を描いたポスター", "夜景"],
    ["北京胡同的清晨", "胡同"],
    ["मुंबई का स्वाद, एक पोस्टर", "स्वाद"],
    ["서울의 야경 포스터", "야경"],
    ["ঢাকার সকাল", "সকাল"],
    ["Ein Ärmel aus GRÜNEM Samt", "grünem"],
    ["ein ärmel aus grünem samt", "ÄRMEL Grünem"],
    ["100 % cotton_shirt", "% cotton_"],
    ["a \\ backslash", "\\"],
  ])("finds words inside %s", async (prompt, words) => {
    await keep("something else, 100 cotton shirt");
    await keep(prompt);
    expect(await search(words)).toEqual([prompt]);
  });

  it("wants every word, in any order and in prompt or title", async () => {
    await keep("a black coffee bag", { title: "Sunday roast" });
    await keep("a black cat");
    expect(await search("roast black")).toEqual(["a black coffee bag"]);
    expect(await search("black")).toEqual(["a black cat", "a black coffee bag"]);
    expect(await search("roast cat")).toEqual([]);
  });
});

it("a list of pictures made in one moment has each of them on one of its pages", async () => {
  const names = ["a first cup", "a second cup", "a third cup", "a fourth cup", "a fifth cup"];
  for (const name of names) await keep(name);
  const pages: string[][] = [];
  let cursor = "";
  do {
    const request = new Request(`http://localhost/api/generations?limit=2${cursor}`);
    const page = await listGenerations(easel, readListQuery(request));
    pages.push(page.items.map(({ input }) => String(input.prompt)));
    cursor = page.nextCursor === null ? "" : `&cursor=${page.nextCursor}`;
  } while (cursor !== "");
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(pages.flat().sort()).toEqual([...names].sort());
});

describe("a filter", () => {
  const batchId = randomUUID();
  const image = {
    width: 1536,
    height: 1024,
    bytes: 1,
    contentType: "image/png" as const,
    hasAlpha: false,
    sha256: "",
  };

  it.each<[string, string, Partial<GenerationRow>]>([
    ["model", "model=gpt-image-1", { model: "gpt-image-1" }],
    ["state", "state=failed,unknown", { state: "unknown" }],
    ["star", "starred=1", { isStarred: true }],
    ["pick", "picked=reject", { picked: "reject" }],
    ["stars", "rating=3", { rating: 4 }],
    ["tag", "tag=for%20print", { tags: ["draft", "for print"] }],
    ["person", "person=Ada", { madeBy: "Ada" }],
    ["size", "size=1536x1024", { image }],
    ["batch", `batch=${batchId}`, { batchId }],
    ["days", "from=2026-11-01&to=2026-11-02", { createdAt: new Date("2026-11-02T23:59:59Z") }],
    ["mask", "masked=1", { mask: "0".repeat(64) }],
    ["trash", "trash=1", { trashedAt: new Date("2026-11-21T12:00:00Z") }],
  ])("by %s shows those alone", async (_, query, given) => {
    await keep("another", { rating: 2 });
    await keep("wanted", given);
    expect(await find(query)).toEqual(["wanted"]);
  });

  it.each([
    "state=asleep",
    "starred=yes",
    "picked=maybe",
    "rating=6",
    "size=big",
    "from=yesterday",
    "batch=1",
    "trash=0",
    "masked=no",
    "to=2026-02-31",
    `q=${"x".repeat(201)}`,
  ])("that is malformed is refused in words at its own field: %s", (query) => {
    const request = new Request(`http://localhost/api/generations?${query}`);
    const [field = ""] = query.split("=");
    expect(() => readListQuery(request)).toThrow(
      expect.objectContaining({
        code: "invalid_input",
        fields: { [field]: expect.stringMatching(/^[A-Z].*\.$/) },
      }),
    );
  });
});

describe("a judgement", () => {
  it("changes what it names and nothing else", async () => {
    const row = await keep("a chair");
    await judgeGeneration(easel, row, { starred: true, tags: [" a ", "b", "a"] });
    const judged = await judgeGeneration(easel, row, {
      rating: 5,
      picked: "pick",
      title: " Chair ",
    });
    expect(judged).toMatchObject({
      isStarred: true,
      tags: ["a", "b"],
      rating: 5,
      picked: "pick",
      title: "Chair",
    });
    const undone = await judgeGeneration(easel, row, { picked: null, title: "", starred: false });
    expect(undone).toMatchObject({ isStarred: false, picked: null, title: null, rating: 5 });
    expect({ ...undone, isStarred: true }).toMatchObject({ state: "done", held: row.held });
  });

  it.each([
    { rating: 6 },
    { rating: 1.5 },
    { picked: "maybe" },
    { starred: "yes" },
    { title: "x".repeat(201) },
    { tags: Array.from({ length: 21 }, (_, at) => `${at}`) },
    { tags: [""] },
    { cost: 0 },
  ])("that makes no sense is refused: %j", async (body) => {
    const row = await keep("a chair");
    await expect(judgeGeneration(easel, row, body)).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("the trash", () => {
  const chair = { model: "gpt-image-2", input: { prompt: "a chair", quality: "low" } };

  it("hides a picture, and gives it back whole", async () => {
    const row = await keep("a chair");
    await trashGeneration(easel, row);
    expect(await find("")).toEqual([]);
    await restoreGeneration(easel, row);
    expect(await find("")).toEqual(["a chair"]);
  });

  it("erases words and files after 30 days, and not a day sooner", async () => {
    const id = randomUUID();
    await createGeneration(easel, id, chair);
    await easel.driveFor(120);
    const row = await easel.row(id);
    await trashGeneration(easel, row);
    easel.pass(29 * 24 * 3_600);
    expect(await emptyTrash(easel)).toBe(0);
    easel.pass(24 * 3_600);
    expect(await emptyTrash(easel)).toBe(1);
    expect(await easel.files.read(`${id}/original.png`)).toBeNull();
    expect(await easel.files.read(`${id}/thumbnail.webp`)).toBeNull();
    const stone = await easel.row(id);
    expect(JSON.stringify(stone)).not.toContain("a chair");
    expect(stone).toMatchObject({ state: "done", cost: row.cost, model: row.model });
    expect(await emptyTrash(easel)).toBe(0);
  });

  it("still answers the same key with the same generation when its words are gone", async () => {
    const id = randomUUID();
    await createGeneration(easel, id, chair);
    await easel.driveFor(120);
    await trashGeneration(easel, await easel.row(id));
    easel.pass(31 * 24 * 3_600);
    await emptyTrash(easel);
    const posts = easel.posts.length;
    expect((await createGeneration(easel, id, chair)).id).toBe(id);
    await easel.driveFor(5);
    expect(easel.posts).toHaveLength(posts);
    await restoreGeneration(easel, await easel.row(id));
    expect(await find("trash=1")).toEqual([]);
    expect(await find("")).toEqual([]);
  });

  it("lets what still runs come to its end first, and counts its cost", async () => {
    const id = randomUUID();
    await createGeneration(easel, id, chair);
    await trashGeneration(easel, await easel.row(id));
    easel.pass(31 * 24 * 3_600);
    expect(await emptyTrash(easel)).toBe(0);
    await easel.driveFor(120);
    expect(await easel.row(id)).toMatchObject({ state: "done", cost: expect.any(Number) });
  });
});
