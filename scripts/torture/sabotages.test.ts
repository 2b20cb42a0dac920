import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sabotages } from "./sabotages";

it.each(sabotages)("$what: its code stands once in $file", ({ file, code }) => {
  expect(readFileSync(file, "utf8").split(code)).toHaveLength(2);
});
