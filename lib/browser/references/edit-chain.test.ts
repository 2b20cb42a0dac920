import { describe, expect, it } from "vitest";
import type { Generation } from "@/lib/contract/generation";
import { buildGeneration } from "../testing/build-generation";
import { editChain } from "./edit-chain";

const upload = {
  id: "a".repeat(64),
  width: 1536,
  height: 1024,
  bytes: 1_000,
  contentType: "image/png",
  url: "/api/uploads/a",
  thumbnailUrl: "/api/uploads/a?thumbnail=1",
} as const;

const original = buildGeneration({ id: "original" });
const first = buildGeneration({ id: "first", parentId: "original", references: [upload] });
const second = buildGeneration({ id: "second", parentId: "first", references: [upload] });
const variation = buildGeneration({ id: "variation", parentId: "original" });
const orphan = buildGeneration({ id: "orphan", parentId: "erased", references: [upload] });
const all = [original, first, second, variation, orphan];

const chainOf = (id: string) =>
  editChain(id, async (wanted) => all.find((generation) => generation.id === wanted) ?? null);

describe("the edits behind a picture", () => {
  it.each([
    ["original", 0, "original"],
    ["first", 1, "original"],
    ["second", 2, "original"],
    ["variation", 0, "variation"],
    ["orphan", 0, "orphan"],
  ])("of %s are %d, from %s", async (id, editCount, originalId) => {
    expect(await chainOf(id)).toMatchObject({ editCount, original: { id: originalId } });
  });

  it("are joined by their masks where each of them has one", async () => {
    const masked = (id: string, parentId: string, url: string) =>
      buildGeneration({ id, parentId, references: [upload], mask: { ...upload, url } });
    const chain = [original, masked("one", "original", "/a"), masked("two", "one", "/b")];
    const masksOf = async (generations: readonly Generation[], from: string) =>
      (await editChain(from, async (id) => generations.find((one) => one.id === id) ?? null))
        ?.masks;
    expect(await masksOf(chain, "two")).toEqual(["/b", "/a"]);
    const unmasked = buildGeneration({ id: "three", parentId: "two", references: [upload] });
    expect(await masksOf([...chain, unmasked], "three")).toEqual([]);
  });

  it("are not known of a picture that is gone", async () => {
    expect(await chainOf("erased")).toBeNull();
  });

  it("come to an end where they go round", async () => {
    const round = buildGeneration({ id: "round", parentId: "round", references: [upload] });
    expect((await editChain("round", async () => round))?.editCount).toBeGreaterThan(2);
  });
});
