// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { clearSheetFilter, filterOf, queryOf, setSheetFilter } from "./sheet-filter";

beforeEach(() => window.history.replaceState(null, "", "/"));

describe("the sheet's filter", () => {
  it("is the same words whatever order it is written in", () => {
    expect(queryOf({ model: "gpt-image-2", q: "blue chair" })).toBe(
      queryOf({ q: " blue chair ", model: "gpt-image-2" }),
    );
  });

  it("leaves out of an address what the list does not know, and what is empty", () => {
    expect(filterOf("q=chair&utm_source=mail&tag=&starred=1")).toEqual({
      q: "chair",
      starred: "1",
    });
  });

  it("stands in the address, and goes from it when it is cleared", () => {
    setSheetFilter({ q: "chair" });
    setSheetFilter({ rating: "3" });
    expect(window.location.search).toBe("?q=chair&rating=3");
    setSheetFilter({ q: "" });
    expect(window.location.search).toBe("?rating=3");
    clearSheetFilter();
    expect(window.location.search).toBe("");
  });
});
