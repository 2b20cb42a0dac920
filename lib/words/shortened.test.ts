import { expect, it } from "vitest";
import { shortened } from "./shortened";

it.each([
  ["A chair", "A chair"],
  ["A chair\n by a  window", "A chair by…"],
  ["自由自由自由自由自由自由", "自由自由自由自由自由自…"],
  ["🪑🪑🪑🪑🪑🪑🪑🪑🪑🪑🪑🪑", "🪑🪑🪑🪑🪑🪑🪑🪑🪑🪑🪑…"],
])("keeps %j on one line of at most eleven characters", (text, line) => {
  expect(shortened(text, 11)).toBe(line);
});
