import { describe, expect, it } from "vitest";
import { judged, judgementBefore } from "./judge";
import { buildGeneration } from "./testing/build-generation";

describe("a judgement", () => {
  const generation = buildGeneration({ rating: 2, title: "Fox", tags: ["print"] });

  it("changes what it says and leaves the rest", () => {
    expect(judged(generation, { rating: 5 })).toEqual({ ...generation, rating: 5 });
    expect(judged(generation, { title: null, picked: "pick" })).toEqual({
      ...generation,
      title: null,
      picked: "pick",
    });
  });

  it("is taken back by what was there before, and by nothing else", () => {
    const judgement = { rating: 0, starred: true, tags: ["web"], title: null } as const;
    const wish = { ...judgement, tags: [...judgement.tags] };
    const before = judgementBefore(generation, wish);
    expect(before).toEqual({ rating: 2, starred: false, tags: ["print"], title: "Fox" });
    expect(judged(judged(generation, wish), before)).toEqual(generation);
  });
});
