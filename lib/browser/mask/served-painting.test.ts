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

/** The finished masks that the server has, by their address: each covers the upper rows of the picture. */
const rowsOfMasks = new Map([
  ["/ten", 10],
  ["/twenty", 20],
]);

async function fetchMask(address: string) {
  const rows = rowsOfMasks.get(address);
  const pixels = new Uint8Array(size.width * size.height);
  return rows === undefined ? null : { ...size, pixels: pixels.fill(255, 0, size.width * rows) };
}

/** Opens a mask as a new page does, asks for each step, and tells all that was answered. */
async function serve(
  store: MaskStore,
  id: string,
  steps: readonly Step[],
  maskUrl: string | null = null,
) {
  const answers: MaskAnswer[] = [];
  const post = (answer: MaskAnswer) => answers.push(answer);
  const open = { type: "open", id, size, maskUrl } as const;
  const served = await ServedPainting.open(open, { store, fetchMask, post });
  for (const step of steps) await served.serve(step);
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

  it("begins with the finished mask where this browser kept nothing, as one step", async () => {
    const steps: Step[] = [{ type: "undo" }, { type: "redo" }, { type: "export" }];
    const answers = await serve(openMaskStore(), "painted elsewhere", steps, "/ten");
    const shares = answers.flatMap((one) => (one.type === "summary" ? one.summary.share : []));
    expect([...new Set(shares)]).toEqual([1 / 3, 0]);
    const { exported } = answers.find((answer) => answer.type === "exported") ?? {};
    expect(exported).toMatchObject({ share: 1 / 3, isFeathered: false });
  });

  it("goes on with the strokes that make the finished mask, and with those that change it", async () => {
    const store = openMaskStore();
    const top = { kind: "rectangle", mode: "add", x: 0, y: 0, width: 40, height: 10 } as const;
    await serve(store, "same", [{ type: "apply", operation: top }, { type: "settle" }]);
    const again = await serve(store, "same", [{ type: "undo" }, { type: "redo" }], "/ten");
    expect(lastSummary(again)?.summary).toMatchObject({ share: 1 / 3, canRedo: false });
    const steps: Step[] = [{ type: "apply", operation: { kind: "invert" } }, { type: "close" }];
    await serve(store, "same", steps, "/ten");
    expect(lastSummary(await serve(store, "same", [], "/ten"))?.summary.share).toBeCloseTo(2 / 3);
  });

  it("shows the mask that is asked for, and what was painted for another one undo away", async () => {
    const store = openMaskStore();
    await serve(store, "two masks", [{ type: "close" }], "/ten");
    const steps: Step[] = [{ type: "apply", operation: { kind: "invert" } }, { type: "settle" }];
    await serve(store, "two masks", steps, "/ten");
    const first = await serve(store, "two masks", [], "/ten");
    expect(lastSummary(first)?.summary.share).toBeCloseTo(1 / 3);
    const second = await serve(store, "two masks", [], "/twenty");
    expect(lastSummary(second)?.summary.share).toBeCloseTo(2 / 3);
    const back = await serve(store, "two masks", [{ type: "undo" }], "/twenty");
    expect(lastSummary(back)?.summary.share).toBeCloseTo(1 / 3);
  });

  it("says where the finished mask cannot be had, and takes it when it can", async () => {
    const store = openMaskStore();
    const take = { type: "take", maskUrl: "/late" } as const;
    const missing = await serve(store, "late", [take], "/late");
    expect(missing.map(({ type }) => type)).toEqual(["missing", "summary", "missing"]);
    rowsOfMasks.set("/late", 15);
    expect(lastSummary(await serve(store, "late", [take]))?.summary.share).toBe(0.5);
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
