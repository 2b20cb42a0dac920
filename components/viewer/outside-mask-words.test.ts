import { describe, expect, it } from "vitest";
import { buildImage } from "@/lib/browser/testing/build-generation";
import { changeWords, guaranteeWords } from "./outside-mask-words";

const kept = {
  kept: true,
  changedOutside: 0.508,
  changedNow: 0,
  sizeOf: "reference",
  asMade: {
    url: "/api/generations/1/image?variant=raw",
    width: 1536,
    height: 1024,
    bytes: 2_700_000,
    fileName: "a-chair-1536x1024-0001-as-made.png",
  },
  heatMapUrl: "/api/generations/1/changed-outside",
} as const;
const image = buildImage();

describe("what is said of the pixels outside the mask", () => {
  it("is that none is changed, and how many the model had changed", () => {
    expect(changeWords(kept)).toBe("0 pixels changed now; the model had changed 51 %.");
    expect(guaranteeWords(kept, image)).toEqual([]);
  });

  it("owns up to what a JPEG does", () => {
    const jpeg = buildImage({ contentType: "image/jpeg" });
    expect(changeWords({ ...kept, changedNow: 0.017 })).toBe(
      "1.7 % changed now, by the JPEG's own coding; the model had changed 51 %.",
    );
    expect(guaranteeWords(kept, jpeg)).toEqual([
      "A JPEG keeps no pixel exactly. Choose PNG or WebP for that.",
    ]);
  });

  it.each([
    {
      name: "the model's size is another than the reference's",
      given: { asMade: { ...kept.asMade, width: 768, height: 512 } },
      words: "The model made it at 768 × 512. It was scaled to the reference's 1536 × 1024.",
    },
    {
      name: "the reference was cropped",
      given: { sizeOf: "answer" as const },
      words:
        "This holds at 1536 × 1024: the reference has another size, and was scaled and cropped to this one.",
    },
    {
      name: "the kept file is much larger",
      given: { asMade: { ...kept.asMade, bytes: 300_000 } },
      words: "Kept without loss, it is 2.8 MB; the model's file is 300 KB.",
    },
  ])("adds a sentence where $name", ({ given, words }) => {
    expect(guaranteeWords({ ...kept, ...given }, image)).toEqual([words]);
  });
});
