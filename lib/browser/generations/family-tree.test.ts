import { expect, it } from "vitest";
import type { FamilyMember } from "@/lib/contract/family";
import { type FamilyBranch, familyTree } from "./family-tree";

function member(id: string, parentId: string | null = null): FamilyMember {
  const known = { state: "done", model: "gpt-image-2", input: { prompt: id } } as const;
  return { id, parentId, ...known, thumbnailUrl: null, isTrashed: false, isErased: false };
}

const drawn = (branches: readonly FamilyBranch[]): string =>
  branches.map(({ member: { id }, children }) => `${id}(${drawn(children)})`).join("");

it.each([
  ["alone", [member("a")], "a()"],
  [
    "under what it came of",
    [member("a"), member("b", "a"), member("c", "b"), member("d", "a")],
    "a(b(c())d())",
  ],
  ["at the top where its parent is not known", [member("a", "erased"), member("b", "a")], "a(b())"],
  ["once where parents go round", [member("a", "b"), member("b", "a")], "a(b())"],
])("puts each member %s", (_, members, tree) => {
  expect(drawn(familyTree(members))).toBe(tree);
});
