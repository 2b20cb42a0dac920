import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose } from "./compose";

const subjects = [
  "hills",
  "shop",
  "poster",
  "sticker",
  "bottle",
  "website",
  "portrait",
  "room",
  "city",
  "food",
];

describe("compose", () => {
  it("draws any words on any subject at any proportions, at exactly the size asked", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...subjects),
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.integer({ min: 256, max: 768 }),
        fc.integer({ min: 256, max: 768 }),
        fc.boolean(),
        async (subject, words, width, height, isTransparent) => {
          const prompt = `${subject} “${words}” “${words}”`;
          const picture = await compose({ prompt, width, height, isTransparent, variation: 0 });
          const { info } = await picture.raw().toBuffer({ resolveWithObject: true });
          expect([info.width, info.height]).toEqual([width, height]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
