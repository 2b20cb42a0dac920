import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { printDocs } from "./print-docs";

it("docs/models.md is what the catalogue prints; npm run docs brings it up to date", async () => {
  const { file, text } = await printDocs();
  expect(await readFile(file, "utf8")).toBe(text);
});
