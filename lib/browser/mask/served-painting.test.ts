import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { OverlayLook } from "@/lib/mask/overlay";
import type { MaskAnswer, MaskRequest } from "./mask-messages";
import { type MaskStore, openMaskStore } from "./mask-store";
import { ServedPainting } from "./served-painting";

const size = { width: 40, height: 30 };
const brush = { mode: "add", size: 8, hardness: 1 } as const;
const point = { x: 10, y: 10, pressure: 1 };
const look: OverlayLook = {
  ...{ scale: 0.5, left: 4, top: 3, width: 30, height: 20 },
  ...{ colour: [255, 80, 40], strength: 0.5, line: 1 },
};

type Step = Exclude<MaskRequest, { type: "open" }>;

/** Opens a mask as a new page does, asks for each step, and tells all that was answered. */
async function serve(store: MaskStore, id: string, steps: readonly Step[], document = "") {
  const answers: MaskAnswer[] = [];
  const open = { type: "open", id, size, document } as const;
  const served = await ServedPainting.open(open, store, (answer) => answers.push(answer));
  for (const step of steps) await served.handle(step);
  return answers;
}

function lastSummary(answers: readonly MaskAnswer[]) {
  return answers.findLast((answer) => answer.type === "summary");
}

describe("a served painting", () => {
  it("is found again by the next page, and not by that of another picture", async () => {
    const store = openMaskStore();
    const painted = await serve(store, "found-again", [
      { type: "begin", brush, point },
      { type: "extend", points: [{ x: 30, y: 20, pressure: 1 }] },
      { type: "end" },
      { type: "close" },
    ]);
    expect(lastSummary(painted)?.summary.share).toBeGreaterThan(0.1);
    expect(lastSummary(await serve(store, "found-again", []))).toEqual(lastSummary(painted));
    expect(lastSummary(await serve(store, "another", []))?.summary.share).toBe(0);
  });

  it("takes up what the page brought where this browser kept nothing", async () => {
    const store = openMaskStore();
    const steps: Step[] = [{ type: "apply", operation: { kind: "invert" } }, { type: "export" }];
    const painted = await serve(store, "brought", steps);
    const exported = painted.find((answer) => answer.type === "exported")?.exported;
    expect(exported).toMatchObject({ coverage: 1, isFeathered: false });
    const again = await serve(store, "nothing kept", [], exported?.operations);
    expect(lastSummary(again)?.summary.share).toBe(1);
  });

  it("answers what draws with its pixels first, and only where they changed", async () => {
    const answers = await serve(openMaskStore(), "drawn", [
      { type: "look", look },
      { type: "begin", brush, point },
      { type: "cancel" },
    ]);
    expect(answers.map(({ type }) => type)).toEqual([
      ...["summary", "pixels", "ready", "pixels", "ready", "pixels"],
    ]);
    const drawn = answers.filter((answer) => answer.type === "pixels");
    expect(drawn[0]?.area).toEqual({ left: 0, top: 0, right: 30, bottom: 20 });
    expect(drawn[1]?.area).toEqual({ left: 5, top: 4, right: 13, bottom: 12 });
  });

  it("says where this browser keeps nothing", async () => {
    const refusing: MaskStore = { put: async () => false, get: async () => null };
    const steps: Step[] = [{ type: "apply", operation: { kind: "invert" } }, { type: "close" }];
    expect(lastSummary(await serve(refusing, "refused", steps))).toMatchObject({ isKept: false });
  });
});
