// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { catalogue } from "@/lib/models/catalogue";
import { upgradeDraft } from "./draft";

const chair = {
  model: "gpt-image-1.5",
  input: { prompt: "A chair", quality: "low" },
  variations: 2,
};

afterEach(() => localStorage.clear());

/** The module as a page loaded anew has it. */
async function loadPage() {
  vi.resetModules();
  return await import("./draft");
}

describe("the draft", () => {
  it("begins with the first model and an empty prompt", async () => {
    const { readDraft } = await loadPage();
    expect(readDraft()).toMatchObject({ model: catalogue[0].id, variations: 1 });
    expect(readDraft().input.prompt).toBe("");
  });

  it("survives a reload at every key", async () => {
    const { readDraft, saveDraft } = await loadPage();
    const typed = saveDraft({ input: { ...readDraft().input, prompt: "A ch" } });
    expect((await loadPage()).readDraft()).toEqual(typed);
  });

  it("keeps a size the model refuses, so that it can be put right", async () => {
    const { saveDraft } = await loadPage();
    saveDraft({ model: "gpt-image-2", input: { prompt: "", width: 17, height: 1024 } });
    expect((await loadPage()).readDraft().input).toMatchObject({ width: 17, height: 1024 });
  });

  it("takes a recipe of another release, made valid for its model", async () => {
    const { readDraft, setDraft } = await loadPage();
    setDraft({ ...chair, input: { ...chair.input, size: "9999x1", style: "vivid" } });
    expect(readDraft()).toMatchObject({ model: chair.model, variations: 2 });
    expect(readDraft().input).toMatchObject({ prompt: "A chair", size: "1536x1024" });
    expect(readDraft().input).not.toHaveProperty("style");
  });

  it("keeps the words of a recipe whose model is gone", async () => {
    const { readDraft, setDraft } = await loadPage();
    setDraft({ ...chair, model: "gpt-image-0" });
    expect(readDraft()).toMatchObject({ model: catalogue[0].id, input: { prompt: "A chair" } });
  });
});

describe("upgradeDraft", () => {
  it.each([
    null,
    [],
    "A chair",
    {},
    { ...chair, model: 2 },
    { ...chair, input: null },
    { ...chair, variations: "2" },
  ])("makes nothing of %j", (stored) => {
    expect(upgradeDraft(stored)).toBeNull();
  });

  it.each([
    [0, 1],
    [2.4, 2],
    [99, 8],
    [Number.NaN, 1],
  ])("brings %d variations to %d", (variations, expected) => {
    expect(upgradeDraft({ ...chair, variations })?.variations).toBe(expected);
  });
});
