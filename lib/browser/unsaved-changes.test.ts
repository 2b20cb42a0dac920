import { expect, it } from "vitest";
import { mergeSheet } from "./sheet-entry";
import { buildGeneration } from "./testing/build-generation";
import { readUnsavedChanges, settleChanges, showChanges, withChanges } from "./unsaved-changes";

it("what is saved settles, and what was changed meanwhile still shows", () => {
  const generation = buildGeneration();
  const entries = mergeSheet([generation], []);
  const rated = new Map([[generation.id, { rating: 4 }]]);
  const picked = new Map([[generation.id, { picked: "pick" as const }]]);
  showChanges(rated);
  showChanges(picked);
  settleChanges(rated);
  expect(withChanges(entries, readUnsavedChanges())).toMatchObject([{ rating: 0, picked: "pick" }]);
  settleChanges(picked);
  expect(readUnsavedChanges().size).toBe(0);
});
