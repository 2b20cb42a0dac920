import { type Area, wholeArea } from "./area";
import type { Coverage } from "./coverage";
import { feather, grow, shrink } from "./move-edge";
import type { Operation } from "./operation";
import { paintFill } from "./paint-fill";
import { paintEllipse, paintLasso, paintRectangle } from "./paint-shape";
import { paintStroke } from "./paint-stroke";
import { fromRuns } from "./runs";

/** Derives the pixels of one operation from those before it, in place. Answers where they may have changed. */
export function apply(coverage: Coverage, operation: Operation): Area {
  switch (operation.kind) {
    case "stroke":
      return paintStroke(coverage, operation);
    case "rectangle":
      return paintRectangle(coverage, operation.mode, operation);
    case "ellipse":
      return paintEllipse(coverage, operation.mode, operation);
    case "lasso":
      return paintLasso(coverage, operation.mode, operation.points);
    case "fill":
      return paintFill(coverage, operation.mode, operation);
    case "grow":
      return grow(coverage, operation.by);
    case "shrink":
      return shrink(coverage, operation.by);
    case "feather":
      return feather(coverage, operation.by);
    case "invert":
      return invert(coverage);
    case "clear":
      coverage.pixels.fill(0);
      return wholeArea(coverage);
    case "load":
      fromRuns(operation.runs, coverage);
      return wholeArea(coverage);
  }
}

function invert(coverage: Coverage): Area {
  const { pixels } = coverage;
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = 255 - (pixels[index] ?? 0);
  return wholeArea(coverage);
}
