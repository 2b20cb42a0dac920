import { expect, it } from "vitest";
import { mergeSheet } from "../sheet/sheet-entry";
import { buildGeneration } from "../testing/build-generation";
import { readUnsavedChanges, settleChanges, showChanges, withChanges } from "./unsaved-changes";

it("what is saved settles, and what was changed meanwhile still shows", () => {
  const generation = buildGeneration();
  const entries = mergeSheet([generation], []);
  const rated = new Map([[generation.id, { rating: 4 }]]);
  const picked = new Map([[generation.id, { picked: "pick" as const }]]);
  showChanges(rated);
  showChanges(picked);
  settleChanges(rated);
  expect(withChanges(entries, readUnsavedChanges(), false)).toMatchObject([
    { rating: 0, picked: "pick" },
  ]);
  settleChanges(picked);
  expect(readUnsavedChanges().size).toBe(0);
});

it("what was put into the trash is on the sheet again once it is taken back", () => {
  const generation = buildGeneration();
  const inTrash = mergeSheet([{ ...generation, trashedAt: "2026-11-21T12:00:00Z" }], []);
  const back = new Map([[generation.id, { trashedAt: null }]]);
  expect(withChanges(inTrash, new Map(), false)).toEqual([]);
  expect(withChanges(inTrash, new Map(), true)).toHaveLength(1);
  expect(withChanges(inTrash, back, false)).toHaveLength(1);
  expect(withChanges(inTrash, back, true)).toEqual([]);
});
