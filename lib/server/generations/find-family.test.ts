import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { familySchema } from "@/lib/contract/family";
import { type GenerationRow, generations } from "../database/schema";
import { generationRow } from "../testing/generation-row";
import { openTestEasel, type TestEasel } from "../testing/test-easel";
import { findFamily, largestFamily } from "./find-family";
import { emptyTrash, trashGeneration } from "./trash";

let easel: TestEasel;
beforeAll(async () => {
  easel = await openTestEasel();
});
beforeEach(() => easel.forget());
afterAll(() => easel.close());

let born = 0;

/** Each a second younger than the one before. */
async function keep(prompt: string, given: Partial<GenerationRow> = {}): Promise<GenerationRow> {
  born += 1;
  const createdAt = new Date(easel.clock.now().getTime() + born * 1_000);
  const made = { id: randomUUID(), state: "done", input: { prompt }, createdAt } as const;
  const { search, ...row } = generationRow({ ...made, ...given });
  const [kept] = await easel.database.insert(generations).values(row).returning();
  if (kept === undefined) throw new Error("Nothing was kept.");
  return kept;
}

async function familyOf(row: GenerationRow): Promise<string[]> {
  const { members } = familySchema.parse(await findFamily(easel, row));
  return members.map(({ input }) => String(input.prompt));
}

describe("a family", () => {
  it("is the same for each of its members, and has no stranger in it", async () => {
    const sofa = await keep("sofa");
    const blue = await keep("blue", { parentId: sofa.id });
    const green = await keep("green", { parentId: sofa.id });
    const dotted = await keep("dotted", { parentId: blue.id });
    await keep("a chair");
    for (const member of [sofa, blue, green, dotted]) {
      expect(await familyOf(member)).toEqual(["sofa", "blue", "green", "dotted"]);
    }
  });

  it("of a picture that nothing came of is itself", async () => {
    expect(await familyOf(await keep("alone"))).toEqual(["alone"]);
  });

  it("keeps the place of what is in the trash, and of what was erased", async () => {
    const sofa = await keep("sofa");
    const blue = await keep("blue", { parentId: sofa.id });
    const dotted = await keep("dotted", { parentId: blue.id });
    await trashGeneration(easel, blue);
    expect((await findFamily(easel, dotted)).members).toMatchObject([
      { isTrashed: false },
      { isTrashed: true, isErased: false },
      { parentId: blue.id },
    ]);
    easel.pass(31 * 24 * 3_600);
    await emptyTrash(easel);
    const { members } = await findFamily(easel, dotted);
    expect(members[1]).toMatchObject({ id: blue.id, thumbnailUrl: null, isErased: true });
  });

  it("leaves out what was cancelled", async () => {
    const sofa = await keep("sofa");
    await keep("blue", { parentId: sofa.id, state: "cancelled" });
    expect(await familyOf(sofa)).toEqual(["sofa"]);
  });

  it("comes to an end where parents go round", async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const first = await keep("first", { id: one, parentId: other });
    await keep("second", { id: other, parentId: one });
    expect((await familyOf(first)).toSorted()).toEqual(["first", "second"]);
  });

  it("of very many says that it is cut", async () => {
    const sofa = await keep("sofa");
    const { search, ...row } = generationRow({ parentId: sofa.id, state: "done" });
    await easel.database
      .insert(generations)
      .values(Array.from({ length: largestFamily }, () => ({ ...row, id: randomUUID() })));
    const { members, isCut } = await findFamily(easel, sofa);
    expect([members.length, isCut]).toEqual([largestFamily, true]);
  });
});
