import { expect, it } from "vitest";
import { type Page, pagesUpTo, tellsTheSame, withChanged } from "./generation-pages";
import { buildGeneration } from "./testing/build-generation";

const page = (id: string): Page => ({
  items: [buildGeneration({ id })],
  nextCursor: null,
  delivered: [],
});

it.each([
  [1, 1],
  [50, 1],
  [51, 2],
  [150, 2],
  [151, 3],
  [1_600, 17],
])("%d pictures are on %d pages", (pictures, pages) => {
  expect(pagesUpTo(pictures)).toBe(pages);
});

it("lists tell the same when each of their pages does", () => {
  expect(tellsTheSame([page("a"), page("b")], [page("a"), page("b")])).toBe(true);
  expect(tellsTheSame([page("a"), page("b")], [page("a"), page("c")])).toBe(false);
  expect(tellsTheSame([page("a")], [page("a"), page("b")])).toBe(false);
  expect(tellsTheSame(undefined, [page("a")])).toBe(false);
});

it("a page that is held already is not read again", () => {
  const held = page("a");
  Object.defineProperty(held, "items", { get: () => expect.fail("It was read.") });
  expect(tellsTheSame([held], [held])).toBe(true);
});

it("a change makes a new page of the one that it is on, and of no other", () => {
  const [one, other] = [page("a"), page("b")];
  const changes = new Map([["a", { rating: 4 }]]);
  expect(withChanged(one, changes).items).toMatchObject([{ id: "a", rating: 4 }]);
  expect(withChanged(other, changes)).toBe(other);
});
