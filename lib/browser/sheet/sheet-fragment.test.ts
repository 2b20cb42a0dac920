import { describe, expect, it } from "vitest";
import { formatFragment, parseFragment } from "./sheet-fragment";

const [first, second] = [
  "0197c2a4-8d1e-7c3b-9f00-6b1f2e3d4c5b",
  "fbefbefb-efbe-fbef-befb-efbefbefbefb",
] as const;
const place = { id: first, fromTopPx: -40, pictures: 160 };
const written =
  "at=AZfCpI0efDufAGsfLj1MWw,-40,160&selected=---------------------w,AZfCpI0efDufAGsfLj1MWw";

describe("the fragment of the sheet's address", () => {
  it("says place and selection, in the order it was selected", () => {
    const selected = new Set([second, first]);
    expect(formatFragment({ place, selected })).toBe(written);
    expect(parseFragment(`#${written}`)).toEqual({ place, selected });
    expect([...parseFragment(written).selected]).toEqual([second, first]);
  });

  it("is none at the top with nothing selected", () => {
    expect(formatFragment({ place: null, selected: new Set() })).toBe("");
    expect(parseFragment("")).toEqual({ place: null, selected: new Set() });
  });

  it("holds whole pixels, and no id that nobody stored", () => {
    const among = { ...place, fromTopPx: 12.6 };
    expect(formatFragment({ place: among, selected: new Set(["none", first]) })).toBe(
      "at=AZfCpI0efDufAGsfLj1MWw,13,160&selected=AZfCpI0efDufAGsfLj1MWw",
    );
    expect(formatFragment({ place: { ...place, id: "none" }, selected: new Set() })).toBe("");
  });

  it("keeps ten thousand ids in 230 KB", () => {
    const selected = new Set(Array.from({ length: 10_000 }, () => crypto.randomUUID()));
    const fragment = formatFragment({ place: null, selected });
    expect(fragment.length).toBeLessThan(230_100);
    expect(parseFragment(fragment).selected).toEqual(selected);
  });

  it("that was cut off selects what came through whole", () => {
    expect([...parseFragment(written.slice(0, -3)).selected]).toEqual([second]);
  });

  it.each([
    "#contact-sheet",
    "at=&selected=",
    "at=AZfCpI0efDufAGsfLj1MWw",
    "at=AZfCpI0efDufAGsfLj1MWw,1",
    "at=AZfCpI0efDufAGsfLj1MWw,1,2,3",
    "at=AZfCpI0efDufAGsfLj1MWw,1e3,2",
    "at=AZfCpI0efDufAGsfLj1MWw,NaN,2",
    "at=AZfCpI0efDufAGsfLj1MWw,1,99999999",
    "at=../../api,1,2&selected=%00,<b>",
  ])("leaves alone what nobody of us wrote: %s", (fragment) => {
    expect(parseFragment(fragment)).toEqual({ place: null, selected: new Set() });
  });
});
