// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import { keepReloadPlace, pagesToReload, takeReloadScroll } from "./reload-place";

beforeEach(() => sessionStorage.clear());

it("a reload loads as many pages as there were, and goes down as far, once", () => {
  keepReloadPlace({ query: "q=fox", scrollY: 4_000, pages: 3 });
  expect(pagesToReload("q=fox")).toBe(3);
  expect(takeReloadScroll("q=fox")).toBe(4_000);
  expect(takeReloadScroll("q=fox")).toBeNull();
  expect(pagesToReload("q=fox")).toBe(1);
});

it("what is narrowed to something else begins at its top", () => {
  keepReloadPlace({ query: "q=fox", scrollY: 4_000, pages: 3 });
  expect(pagesToReload("")).toBe(1);
  expect(takeReloadScroll("")).toBeNull();
});

it("from further down than a reload loads it begins at the top", () => {
  keepReloadPlace({ query: "", scrollY: 400_000, pages: 200 });
  expect(pagesToReload("")).toBe(40);
  expect(takeReloadScroll("")).toBeNull();
});

it.each(["", "null", "[]", '["",1]', '["",1,0]', '["","a",2]', "{"])(
  "what nobody of us wrote is left alone: %s",
  (text) => {
    sessionStorage.setItem("easel.reload-place.v1", text);
    expect(pagesToReload("")).toBe(1);
    expect(takeReloadScroll("")).toBeNull();
  },
);
