import { describe, expect, it } from "vitest";
import { ApiError } from "../api/api-error";
import type { Delivery, Posted } from "../outbox/outbox";
import { mergeSheet } from "./sheet-entry";
import { buildGeneration } from "../testing/build-generation";

describe("the sheet", () => {
  it("shows what was just clicked before what the server lists, the latest first", () => {
    const sheet = mergeSheet([buildGeneration({ id: "old" })], [post("a"), post("b")]);
    expect(sheet.map(({ id }) => id)).toEqual(["b", "a", "old"]);
  });

  it("shows a click as waiting, with its own price", () => {
    const [entry] = mergeSheet([], [post("a")]);
    expect(entry).toMatchObject({ state: "waiting", delivery: "sending", estimateUsd: 0.165 });
    expect(entry?.createdAt).toBe("1970-01-01T00:00:05.000Z");
  });

  it("lets the server speak for what it lists", () => {
    const listed = buildGeneration({ id: "a", state: "running" });
    expect(mergeSheet([listed], [post("a")])).toEqual([{ ...listed, delivery: null }]);
  });

  it("shows what was delivered as the server told it, until the list has it", () => {
    const generation = buildGeneration({ id: "a", place: 2 });
    const sheet = mergeSheet([], [post("a", { kind: "delivered", generation })]);
    expect(sheet).toEqual([{ ...generation, delivery: null }]);
  });

  it("shows a refusal as a failure with the server's words", () => {
    const told = { code: "over_budget", message: "No.", charged: "no", requestId: "r" } as const;
    const failure = new ApiError(told, 402);
    const [entry] = mergeSheet([], [post("a", { kind: "refused", failure })]);
    expect(entry).toMatchObject({
      state: "failed",
      delivery: "refused",
      failure: { code: "over_budget", message: "No.", charged: "no" },
    });
  });

  it("shows nothing twice when pages overlap", () => {
    const twice = buildGeneration({ id: "a" });
    expect(mergeSheet([twice, twice], [])).toHaveLength(1);
  });

  it("takes a request for a model that is gone", () => {
    const posted = { ...post("a"), request: { model: "gone", input: { prompt: "A chair" } } };
    expect(mergeSheet([], [posted])[0]?.input).toEqual({ prompt: "A chair" });
  });
});

function post(id: string, delivery: Delivery = { kind: "sending" }): Posted {
  const input = { prompt: "A chair", size: "1536x1024", quality: "high" };
  return { id, request: { model: "gpt-image-2", input }, createdAt: 5_000, delivery };
}
