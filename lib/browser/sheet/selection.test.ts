// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";

const order = ["a", "b", "c", "d", "e"];

/** As a page that was just loaded has them. */
async function load() {
  const { deselect, select, selectTo, toggleSelected } = await import("./selection");
  const { readSelection } = await import("./sheet-address");
  return { deselect, select, selectTo, toggleSelected, selected: () => [...readSelection()] };
}

beforeEach(() => {
  vi.resetModules();
  window.history.replaceState(null, "", "/");
});

it("goes in and out one by one", async () => {
  const { selected, toggleSelected } = await load();
  toggleSelected("b");
  toggleSelected("d");
  toggleSelected("b");
  expect(selected()).toEqual(["d"]);
});

it("keeps what some are taken out of", async () => {
  const { deselect, select, selected } = await load();
  select(["a", "b", "c"]);
  deselect(["c", "a", "e"]);
  expect(selected()).toEqual(["b"]);
});

it.each([
  ["forwards", "b", "d", ["b", "c", "d"]],
  ["backwards", "d", "b", ["d", "b", "c"]],
])("stretches %s from the last one that was chosen", async (_, from, to, expected) => {
  const { selected, selectTo, toggleSelected } = await load();
  toggleSelected(from);
  selectTo(to, order);
  expect(selected()).toEqual(expected);
});
