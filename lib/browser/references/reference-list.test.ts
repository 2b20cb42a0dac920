// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { catalogue } from "@/lib/models/catalogue";
import type { Model } from "@/lib/models/model";
import type { Draft } from "../draft";
import type { DraftReference } from "./draft-reference";
import { referencesInRequest, whyReferencesWait, withMoved } from "./reference-list";
import type { ReferenceState } from "./reference-state";

const taking: Model = {
  ...catalogue[0],
  label: "Two",
  references: { max: 2, imagesWireName: "image_urls", maskWireName: "mask" },
};
const refusing: Model = { ...catalogue[0], references: { offReason: "It takes none." } };

function reference(key: string, given: Partial<DraftReference> = {}): DraftReference {
  const upload = { id: `upload-${key}`, width: 10, height: 10 };
  return { key, name: `${key}.png`, generationId: null, upload, mask: null, ...given };
}

function draft(...references: DraftReference[]): Draft {
  return { model: "", input: { prompt: "" }, variations: 1, references, keepOutsideMask: true };
}

describe("the order of references", () => {
  const list = [reference("a"), reference("b"), reference("c")];
  it.each([
    ["a", 2, "bca"],
    ["c", 0, "cab"],
    ["b", 1, "abc"],
    ["a", -1, "abc"],
    ["b", 9, "acb"],
    ["x", 0, "abc"],
  ])("with %s at %d is %s", (key, place, order) => {
    expect(
      withMoved(list, key, place)
        .map((one) => one.key)
        .join(""),
    ).toBe(order);
  });
});

describe("a request", () => {
  const mask = { uploadId: "the-mask", share: 0.2 };

  it("has the references in order, and the mask and the parent of the first", () => {
    const given = draft(reference("a", { mask, generationId: "parent" }), reference("b"));
    expect(referencesInRequest(taking, given)).toEqual({
      references: ["upload-a", "upload-b"],
      mask: "the-mask",
      keepOutsideMask: true,
      parentId: "parent",
    });
  });

  it("leaves out the mask and the parent of another than the first", () => {
    const given = draft(reference("b"), reference("a", { mask, generationId: "parent" }));
    expect(referencesInRequest(taking, given)).toEqual({ references: ["upload-b", "upload-a"] });
  });

  it("has none for a model that takes none, though the draft keeps them", () => {
    expect(referencesInRequest(refusing, draft(reference("a", { mask })))).toEqual({});
  });
});

describe("why Generate waits", () => {
  const pending = reference("b", { upload: null });
  const failed: ReferenceState = { kind: "failed", message: "", canRetry: true };
  const size = { width: 1, height: 1 };
  const large: ReferenceState = { kind: "large", full: size, smaller: size, mayKeep: true };
  const masked = reference("a", { mask: { uploadId: null, share: 0.2 } });

  it.each<[string, DraftReference[], Record<string, ReferenceState>, RegExp]>([
    ["an upload", [reference("a"), pending], {}, /1 of 2/],
    ["a failed upload", [pending], { b: failed }, /did not upload/],
    ["a size to choose", [pending], { b: large }, /Choose its size/],
    ["too many", [reference("a"), reference("b"), reference("c")], {}, /takes 2 .* Remove 1/],
    ["a mask", [masked], {}, /uploading the mask/],
    ["a failed mask", [masked], { "a/mask": failed }, /mask did not upload/],
  ])("is told for %s", (_, references, states, words) => {
    expect(whyReferencesWait(taking, references, states)).toMatch(words);
  });

  it("is nothing where all are there, or where they do not count", () => {
    expect(whyReferencesWait(taking, [reference("a")], {})).toBeNull();
    expect(whyReferencesWait(taking, [reference("a"), masked], {})).toBeNull();
    expect(whyReferencesWait(refusing, [pending], { b: failed })).toBeNull();
  });
});
