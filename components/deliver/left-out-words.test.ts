import { expect, it } from "vitest";
import { leftOutWords } from "./left-out-words";

const told = (names: readonly string[], pictureCount = 9) => ({
  pictureCount,
  missing: names.map((name) => ({ id: crypto.randomUUID(), name, finishedAt: null })),
});

it.each([
  ["one", told(["A bowl"]), "The file of “A bowl” is missing from the store, so it stays"],
  ["two", told(["A bowl", "A jug"]), "The files of “A bowl” and “A jug” are missing"],
  ["many", told(["A", "B", "C", "D", "E"]), "The files of “A”, “B”, “C” and 2 more are missing"],
  ["a prompt of a page", told(["A bowl ".repeat(99)]), "A bowl A bo…” is missing"],
  ["all", told(["A", "B"], 2), "The files of all these pictures are missing"],
  ["the only one", told(["A"], 1), "The file of this picture is missing"],
])("names %s that a zip leaves out", (_, missing, words) => {
  expect(leftOutWords(missing)).toContain(words);
});
