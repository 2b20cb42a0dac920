import { describe, expect, it } from "vitest";
import { type Import, type ImportKind, importsOf, waysTo } from "./source-imports";

describe("the reading of a file", () => {
  it.each<[ImportKind, string]>([
    ["value", 'import { z } from "zod";'],
    ["value", 'import { type ZodType } from "zod";'],
    ["value", 'import "zod";'],
    ["value", 'export * from "zod";'],
    ["type", 'import type { ZodType } from "zod";'],
    ["type", 'export type { ZodType } from "zod";'],
    ["type", 'export type Schema = import("zod").ZodType;'],
    ["lazy", 'async function load() { return (await import("zod")).z; }'],
  ])("sees a %s in %s", (kind, text) => {
    expect(importsOf("lib/a.ts", text)).toEqual([{ from: "lib/a.ts", to: "zod", kind }]);
  });
});

describe("the search for a way", () => {
  const graph: Import[] = [
    { from: "page", to: "form", kind: "value" },
    { from: "form", to: "page", kind: "value" },
    { from: "form", to: "contract", kind: "type" },
    { from: "form", to: "resolver", kind: "lazy" },
    { from: "contract", to: "zod", kind: "value" },
    { from: "resolver", to: "zod", kind: "value" },
  ];

  it("goes by the kinds of import it is told, and tells the way", () => {
    expect(waysTo(/^zod$/, ["page"], graph, ["value"])).toEqual([]);
    expect(waysTo(/^zod$/, ["page"], graph, ["value", "lazy"])).toEqual([
      "page → form → resolver → zod",
    ]);
  });
});
