import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { narrowingsSchema } from "@/lib/contract/narrowings";
import { type GenerationRow, generations } from "../database/schema";
import { generationRow } from "../testing/generation-row";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { findNarrowings, mostNarrowings } from "./find-narrowings";

let easel: TestEasel;
beforeAll(async () => {
  easel = await openTestEasel();
});
beforeEach(() => easel.forget());
afterAll(() => easel.close());

async function keep(...rows: readonly Partial<GenerationRow>[]): Promise<void> {
  const values = rows.map((given) => {
    const { search, ...row } = generationRow({ id: randomUUID(), state: "done", ...given });
    return row;
  });
  await easel.database.insert(generations).values(values);
}

const find = async () => narrowingsSchema.parse(await findNarrowings(easel));

it("tells every name and tag once, as a dictionary has them", async () => {
  await keep(
    { madeBy: "Zoë", tags: ["cover", "ärmel"] },
    { madeBy: "ada", tags: ["cover"] },
    { madeBy: "Zoë", tags: ["भारत"] },
    {},
  );
  expect(await find()).toEqual({
    people: ["ada", "Zoë"],
    tags: ["ärmel", "cover", "भारत"],
    batches: [],
  });
});

it("tells the newest batches of more than one, by the beginning of their prompt", async () => {
  const [older, newer, single] = [randomUUID(), randomUUID(), randomUUID()];
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));
  const input = { prompt: "a jar ".repeat(100) };
  await keep(
    { batchId: older, createdAt: at(1) },
    { batchId: older, createdAt: at(2) },
    { batchId: newer, createdAt: at(3), input },
    { batchId: newer, createdAt: at(3), input },
    { batchId: newer, createdAt: at(3), input, state: "cancelled" },
    { batchId: single, createdAt: at(4) },
  );
  expect((await find()).batches).toEqual([
    { id: newer, prompt: input.prompt.slice(0, 80), pictureCount: 2 },
    { id: older, prompt: "a chair", pictureCount: 2 },
  ]);
});

it("leaves out what only the trash still has", async () => {
  const gone = { madeBy: "Ada", tags: ["old"], batchId: randomUUID() };
  await keep({ ...gone, trashedAt: new Date() }, { ...gone, erasedAt: new Date() });
  expect(await find()).toEqual({ people: [], tags: [], batches: [] });
});

it("of more than it tells, tells the tags of most pictures", async () => {
  const rare = Array.from({ length: mostNarrowings.tags }, (_, index) => `tag ${index}`);
  await keep({ tags: rare }, { tags: ["often"] }, { tags: ["often"] });
  const { tags } = await find();
  expect(tags).toHaveLength(mostNarrowings.tags);
  expect(tags).toContain("often");
});
