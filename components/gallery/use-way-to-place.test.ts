import { expect, it } from "vitest";
import { reaches } from "./use-way-to-place";

/** As the list gives them: newest first, and ids tell the time. */
const items = ["5", "4", "3", "2"].map((id) => ({ id }));
const place = { id: "3", fromTopPx: 0, pictures: 3 };

it.each([
  ["the top is always there", null, true],
  ["a picture that is loaded, where it stood", place, true],
  ["a picture that is loaded, with others above it now", { ...place, pictures: 1 }, true],
  ["fewer than led to it", { ...place, pictures: 5 }, false],
  [
    "as many, but others came in above and the picture is further down",
    { ...place, id: "1" },
    false,
  ],
  ["a picture that is gone: those around it are there", { ...place, id: "31" }, true],
])("%s", (_, wanted, isThere) => {
  expect(reaches(items, wanted)).toBe(isThere);
});
