import { describe, expect, it } from "vitest";
import type { Generation } from "@/lib/contract/generation";
import { type Boundary, heldFirstPage } from "./first-page";
import { buildGeneration } from "./testing/build-generation";

const at = (second: number, id = String(second)): Generation =>
  buildGeneration({ id, createdAt: new Date(Date.UTC(2026, 10, 21, 12, 0, second)).toISOString() });
const ids = (items: readonly Generation[]) => items.map(({ id }) => id);

const first = heldFirstPage({ items: [at(5), at(4)], nextCursor: "after 4" }, null);

describe("the first page of a list", () => {
  it("begins where the answer ends", () => {
    expect(first).toMatchObject({
      nextCursor: "after 4",
      boundary: { id: "4", cursor: "after 4" },
    });
  });

  it("grows above, and leaves the pages below where they are", () => {
    const items = [at(7), at(6), at(5), at(4), at(3), at(2)];
    const { items: held, nextCursor } = heldFirstPage(
      { items, nextCursor: "after 2" },
      first.boundary,
    );
    expect(ids(held)).toEqual(["7", "6", "5", "4"]);
    expect(nextCursor).toBe("after 4");
  });

  it("keeps its end when the last picture on it goes", () => {
    const held = heldFirstPage({ items: [at(5), at(3)], nextCursor: "after 3" }, first.boundary);
    expect(ids(held.items)).toEqual(["5"]);
    expect(held.nextCursor).toBe("after 4");
  });

  it("parts pictures of one moment as the list does", () => {
    const boundary: Boundary = { id: "b", createdAt: at(4).createdAt, cursor: "after b" };
    const items = [at(4, "c"), at(4, "b"), at(4, "a")];
    expect(ids(heldFirstPage({ items, nextCursor: null }, boundary).items)).toEqual(["c", "b"]);
  });

  it("ends anew when more came in than an answer holds", () => {
    const items = [at(9), at(8)];
    const held = heldFirstPage({ items, nextCursor: "after 8" }, first.boundary);
    expect(held).toMatchObject({ nextCursor: "after 8", boundary: { id: "8" } });
  });

  it("is the whole list when nothing is left below", () => {
    const held = heldFirstPage({ items: [at(5), at(4)], nextCursor: null }, first.boundary);
    expect(held).toMatchObject({ nextCursor: null, boundary: null });
  });
});
