import { expect, it } from "vitest";
import { layoutOf } from "./layout-of";
import { modes } from "./modes";

const pictures = ["a", "b", "c"].map((fileId) => ({ fileId }));
const stacked = modes.map(({ value }) => value).filter((mode) => mode !== "side");

it.each(stacked)("in %s lays pictures over each other", (mode) => {
  expect(layoutOf(mode, pictures, new Set())).toMatchObject({ isSide: false, isForced: false });
});

it.each(stacked)("in %s stands them beside each other while one of them is missing", (mode) => {
  expect(layoutOf(mode, pictures, new Set(["b"]))).toMatchObject({ isSide: true, isForced: true });
});

it.each(["slider", "difference"] as const)("%s shows two, whatever becomes of a third", (mode) => {
  const { shown, isSide } = layoutOf(mode, pictures, new Set(["c"]));
  expect(shown).toEqual(pictures.slice(0, 2));
  expect(isSide).toBe(false);
});

it("stands one alone by itself, and those that are wanted side by side", () => {
  const missing = new Set(["a"]);
  expect(layoutOf("blink", pictures.slice(0, 1), missing).isForced).toBe(false);
  expect(layoutOf("side", pictures, missing)).toEqual({
    shown: pictures,
    isSide: true,
    isForced: false,
  });
});
