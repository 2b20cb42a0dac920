import { describe, expect, it } from "vitest";
import { formatCompared, parseCompared } from "./compared";

const a = "01936f1e-7c00-7000-8000-000000000001";
const b = "01936f1e-7c00-7000-8000-000000000002";

describe("an address of pictures to compare", () => {
  it("names pictures and the reference one came from, in order and each once", () => {
    const all = parseCompared(`${a}.source,${a},${b},${a}`);
    expect(all).toEqual([
      { id: a, isSource: true },
      { id: a, isSource: false },
      { id: b, isSource: false },
    ]);
    expect(parseCompared(formatCompared(all ?? []))).toEqual(all);
  });

  it.each(["", "x", `${a},x`, `${a}.mask`, `${a},`, `${a}1`])("is none: %s", (text) => {
    expect(parseCompared(text)).toBeNull();
  });

  it("names four at most", () => {
    const many = [1, 2, 3, 4, 5].map((end) => a.replace(/1$/, String(end)));
    expect(parseCompared(many.slice(0, 4).join())).toHaveLength(4);
    expect(parseCompared(many.join())).toBeNull();
  });
});
