import { readFileSync } from "node:fs";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue";
import { printReference } from "./reference";

describe("docs/models.md", () => {
  it("is what the catalogue prints: run `npm run docs`", async () => {
    const printed = await format(printReference(catalogue), {
      parser: "markdown",
      printWidth: 100,
    });
    expect(readFileSync("docs/models.md", "utf8")).toBe(printed);
  });
});
