import { expect, it } from "vitest";
import { formatFileSize } from "./file-size";

it.each([
  [12, "1 KB"],
  [840_400, "840 KB"],
  [999_499, "999 KB"],
  [999_500, "1.0 MB"],
  [2_800_000, "2.8 MB"],
  [9_960_000, "10 MB"],
  [24_200_000, "24 MB"],
])("says %d bytes as %s", (bytes, words) => {
  expect(formatFileSize(bytes)).toBe(words);
});
