import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "../root.mjs";
import { sabotages } from "./sabotages";

it.each(sabotages)("the fault “$what” still fits its file", ({ file, code }) => {
  expect(readFileSync(path.join(root, file), "utf8").split(code)).toHaveLength(2);
});
