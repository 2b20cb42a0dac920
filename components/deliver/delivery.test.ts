import { describe, expect, it } from "vitest";
import {
  enlargement,
  exportQuery,
  firstDelivery,
  refusalOf,
  resultOf,
  withMeasure,
  withPreset,
  withUnit,
} from "./delivery";
import { presetGroups } from "./size-presets";

const picture = { width: 1536, height: 1024 };
const first = firstDelivery(picture, "png");
const asked = (delivery: typeof first) => Object.fromEntries(exportQuery(delivery, picture));

describe("a delivery", () => {
  it("as made asks for no other pixels", () => {
    expect(asked(first)).toEqual({ download: "1", format: "png", recipe: "1" });
    expect(resultOf(first, picture)).toEqual(picture);
  });

  it("on paper lies as the picture does, and carries its dpi", () => {
    const paper = withPreset(first, "a4", picture);
    expect(asked(paper)).toMatchObject({ width: "3508", height: "2480", dpi: "300" });
    const upright = withPreset(first, "a4", { width: 1024, height: 1536 });
    expect(resultOf(upright, { width: 1024, height: 1536 })).toEqual({ width: 2480, height: 3508 });
  });

  it("for a screen cuts the largest frame of its proportion, at first", () => {
    const post = withPreset(first, "square", picture);
    expect(asked(post)).toMatchObject({ width: "1080", height: "1080", crop: "256,0,1024,1024" });
    expect(asked(post).dpi).toBeUndefined();
  });

  it("that fits keeps the whole picture and leaves the target's other side short", () => {
    const fit = { ...withPreset(first, "square", picture), framing: "fit" } as const;
    expect(asked(fit)).toMatchObject({ width: "1080", height: "720" });
    expect(asked(fit).crop).toBeUndefined();
  });

  it("keeps its size when it is told in another unit", () => {
    const paper = withPreset(first, "letter", picture);
    expect(resultOf(withUnit(paper, "mm"), picture)).toEqual(resultOf(paper, picture));
    expect(withUnit(paper, "mm").crop).toEqual(paper.crop);
  });

  it("says how much larger than its own pixels it is drawn", () => {
    expect(enlargement(first, picture)).toBe(1);
    expect(enlargement(withPreset(first, "a4", picture), picture)).toBeCloseTo(2.42, 2);
  });

  it("says beforehand what the server would refuse", () => {
    const custom = withPreset(first, "custom", picture);
    expect(refusalOf(withMeasure(custom, { width: 10_001 }, picture), picture)).toMatch(/10,000/);
    const large = withMeasure(custom, { width: 9_000, height: 9_000 }, picture);
    expect(refusalOf(large, picture)).toMatch(/64 megapixels/);
    expect(refusalOf(first, picture)).toBeNull();
  });

  it("has an id of its own for every preset, and the server takes each at 300 dpi", () => {
    const presets = presetGroups.flatMap((group) => group.presets);
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    for (const { id } of presets) {
      expect(refusalOf(withPreset(first, id, picture), picture)).toBeNull();
    }
  });
});
