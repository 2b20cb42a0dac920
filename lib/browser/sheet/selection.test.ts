// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";

const order = ["a", "b", "c", "d", "e"];

beforeEach(() => {
  vi.resetModules();
  sessionStorage.clear();
});

it("goes in and out one by one", async () => {
  const { readSelection, toggleSelected } = await import("./selection");
  toggleSelected("b");
  toggleSelected("d");
  toggleSelected("b");
  expect([...readSelection()]).toEqual(["d"]);
});

it.each([
  ["forwards", "b", "d", ["b", "c", "d"]],
  ["backwards", "d", "b", ["d", "b", "c"]],
])("stretches %s from the last one that was chosen", async (_, from, to, selected) => {
  const { readSelection, selectTo, toggleSelected } = await import("./selection");
  toggleSelected(from);
  selectTo(to, order);
  expect([...readSelection()]).toEqual(selected);
});

it("is found again by a page that is loaded anew", async () => {
  const { select } = await import("./selection");
  select(["a", "c"]);
  vi.resetModules();
  const { readSelection } = await import("./selection");
  expect([...readSelection()]).toEqual(["a", "c"]);
});
