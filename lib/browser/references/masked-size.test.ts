// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { findModel } from "@/lib/models/catalogue";
import type { Model } from "@/lib/models/model";
import { initialInput } from "@/lib/models/settle";
import type { Size } from "@/lib/models/size";
import { inputAsMasked, maskedSizeWords } from "./masked-size";

const free = modelOf("gpt-image-2");
const presets = modelOf("gpt-image-1");
const workflow = modelOf("photorealistic-workflow");

describe("with a mask and everything outside it to be kept", () => {
  it("the reference's size is asked for by itself", () => {
    const masked = maskedPicture({ width: 1200, height: 800 });
    expect(inputAsMasked(free, initialInput(free), masked)).toMatchObject({
      width: 1200,
      height: 800,
    });
  });

  it("nothing is said where it is the reference's own", () => {
    const masked = maskedPicture({ width: 1024, height: 1024 });
    const input = inputAsMasked(presets, initialInput(presets), masked);
    expect(input.size).toBe("1024x1024");
    expect(maskedSizeWords(presets, input, masked)).toBeNull();
  });

  it.each([
    [{ width: 3000, height: 2000 }, "1536x1024", /^Made at 1536 × 1024, then scaled/],
    [
      { width: 1000, height: 700 },
      "1536x1024",
      /^The original is scaled and cropped to 1536 × 1024/,
    ],
    [{ width: 1000, height: 700 }, "auto", /^At Auto the model chooses the size/],
  ])("a reference of %o is told what becomes of it at %s", (reference, size, words) => {
    const input = { ...initialInput(presets), size };
    expect(maskedSizeWords(presets, input, maskedPicture(reference))).toMatch(words);
  });
});

describe("the size stays as it was chosen", () => {
  it.each<[string, Model, Parameters<typeof inputAsMasked>[2]]>([
    ["without a mask", free, { ...maskedPicture(), references: [{ ...reference(), mask: null }] }],
    ["where anything may change", free, { ...maskedPicture(), keepOutsideMask: false }],
    [
      "before the picture is uploaded",
      free,
      { ...maskedPicture(), references: [{ ...reference(), upload: null }] },
    ],
    ["with a model that takes no references", workflow, maskedPicture()],
  ])("%s", (_, model, masked) => {
    const input = initialInput(model);
    expect(inputAsMasked(model, input, masked)).toBe(input);
    expect(maskedSizeWords(model, input, masked)).toBeNull();
  });
});

function reference(size: Size = { width: 1200, height: 800 }) {
  const mask = { uploadId: "mask", share: 0.25 };
  return { key: "a", name: "a.png", generationId: null, upload: { id: "upload", ...size }, mask };
}

function maskedPicture(size?: Size): Parameters<typeof inputAsMasked>[2] {
  return { references: [reference(size)], keepOutsideMask: true };
}

function modelOf(id: string): Model {
  const model = findModel(id);
  if (model === undefined) throw new Error(`There is no ${id}.`);
  return model;
}
