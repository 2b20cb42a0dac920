import type { Zoom } from "@/lib/browser/zoom/use-zoom";
import type { Generation } from "@/lib/contract/generation";
import { judgeWithUndo, undoJudgement } from "./judge-with-undo";
import type { Viewed } from "./use-viewed";
import type { ViewerActs } from "./use-viewer-keys";

const zoomStep = 1.25;

export function zoomActs(zoom: Zoom): ViewerActs {
  return {
    zoom: () => (zoom.isFit ? zoom.actual() : zoom.fit()),
    nearer: () => zoom.zoomBy(zoomStep),
    further: () => zoom.zoomBy(1 / zoomStep),
  };
}

export function goActs(
  { previous, next }: Viewed,
  show: (generation: Generation) => void,
): ViewerActs {
  return {
    newer: () => previous && show(previous),
    older: () => next && show(next),
  };
}

/** Star, pick and reject change back and forth; a rating is set. */
export function judgeActs(generation: Generation): ViewerActs {
  const { starred, picked } = generation;
  const rate = (rating: number) => () => judgeWithUndo(generation, { rating });
  return {
    star: () => judgeWithUndo(generation, { starred: !starred }),
    pick: () => judgeWithUndo(generation, { picked: picked === "pick" ? null : "pick" }),
    reject: () => judgeWithUndo(generation, { picked: picked === "reject" ? null : "reject" }),
    undo: () => undoJudgement(generation),
    rate0: rate(0),
    rate1: rate(1),
    rate2: rate(2),
    rate3: rate(3),
    rate4: rate(4),
    rate5: rate(5),
  };
}
