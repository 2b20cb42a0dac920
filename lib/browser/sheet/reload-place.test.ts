// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ReloadPlace } from "./reload-place";

const place: ReloadPlace = {
  query: "q=fox",
  id: "a picture",
  fromTopPx: -40,
  scrollY: 4_000,
  pictures: 160,
};

/** The module as a page that was just loaded has it. */
async function load(type: "reload" | "navigate" | "back_forward" = "reload") {
  vi.resetModules();
  const navigation = Object.assign(performance.mark("navigation"), { type });
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([navigation]);
  return import("./reload-place");
}

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.mocked(performance.getEntriesByType).mockRestore());

it.each(["reload", "back_forward"] as const)(
  "after a %s as many pages come as lead to the place, which is told once",
  async (type) => {
    (await load()).keepReloadPlace(place);
    const { pagesToReload, takeReloadPlace } = await load(type);
    expect(pagesToReload("q=fox")).toBe(3);
    expect(takeReloadPlace("q=fox")).toEqual(place);
    expect(takeReloadPlace("q=fox")).toBeNull();
    expect(pagesToReload("q=fox")).toBe(1);
  },
);

it("what is narrowed to something else begins at its top", async () => {
  (await load()).keepReloadPlace(place);
  const { pagesToReload, takeReloadPlace } = await load();
  expect(pagesToReload("")).toBe(1);
  expect(takeReloadPlace("")).toBeNull();
});

it("an address that was typed begins at the top", async () => {
  (await load()).keepReloadPlace(place);
  const { pagesToReload, takeReloadPlace } = await load("navigate");
  expect(pagesToReload("q=fox")).toBe(1);
  expect(takeReloadPlace("q=fox")).toBeNull();
});

it.each(["", "null", "[]", "{}", '{"query":"","id":"a","fromTopPx":0,"scrollY":"far"}', "{"])(
  "what nobody of us wrote is left alone: %s",
  async (text) => {
    sessionStorage.setItem("easel.reload-place.v2", text);
    const { pagesToReload, takeReloadPlace } = await load();
    expect(pagesToReload("")).toBe(1);
    expect(takeReloadPlace("")).toBeNull();
  },
);
