import type { MaskSession } from "@/lib/browser/mask/mask-session";
import { type Box, type Point, rounded, type StrokePoint } from "@/lib/mask/operation";
import { ellipsePath, linePath, rectanglePath } from "./outline";
import type { Settings } from "./use-settings";

/** One movement with a tool, whether by mouse, pen, finger or keys. Places are the picture's. */
export type Gesture = {
  /** `isEven` makes a square of a rectangle and a circle of an ellipse. */
  readonly move: (points: readonly StrokePoint[], isEven: boolean) => void;
  readonly end: () => void;
  readonly cancel: () => void;
};

type GestureSpec = {
  readonly settings: Settings;
  readonly session: MaskSession;
  readonly start: StrokePoint;
  /** Shows what is about to be made, as the path of an SVG. */
  readonly showOutline: (path: string) => void;
};

export function beginGesture(spec: GestureSpec): Gesture {
  switch (spec.settings.tool) {
    case "brush":
    case "eraser":
      return beginStroke(spec);
    case "rectangle":
    case "ellipse":
      return beginBox(spec, spec.settings.tool);
    case "lasso":
      return beginLasso(spec);
    case "fill":
      return beginFill(spec);
  }
}

function beginStroke({ settings, session, start }: GestureSpec): Gesture {
  const { tool, size, hardness } = settings;
  const mode = tool === "eraser" ? "remove" : "add";
  session.begin({ mode, size, hardness: hardness / 100 }, rounded(start));
  return {
    move: (points) => session.extend(points.map(rounded)),
    end: () => session.end(),
    cancel: () => session.cancel(),
  };
}

function beginBox(
  { settings: { mode }, session, start, showOutline }: GestureSpec,
  kind: "rectangle" | "ellipse",
): Gesture {
  let box = boxBetween(start, start, false);
  const pathOf = kind === "rectangle" ? rectanglePath : ellipsePath;
  return {
    move: (points, isEven) => {
      box = boxBetween(start, points.at(-1) ?? start, isEven);
      showOutline(pathOf(box));
    },
    end: () => {
      showOutline("");
      if (box.width > 0 && box.height > 0) session.apply({ kind, mode, ...box });
    },
    cancel: () => showOutline(""),
  };
}

function beginLasso({ settings: { mode }, session, start, showOutline }: GestureSpec): Gesture {
  const points: Point[] = [placeOf(start)];
  return {
    move: (more) => {
      points.push(...more.map(placeOf));
      showOutline(linePath(points));
    },
    end: () => {
      showOutline("");
      if (points.length > 2) session.apply({ kind: "lasso", mode, points });
    },
    cancel: () => showOutline(""),
  };
}

function beginFill({ settings: { mode }, session, start }: GestureSpec): Gesture {
  let place = placeOf(start);
  return {
    move: (points) => (place = placeOf(points.at(-1) ?? start)),
    end: () => session.apply({ kind: "fill", mode, ...place }),
    cancel: () => {},
  };
}

function placeOf(point: StrokePoint): Point {
  const { x, y } = rounded(point);
  return { x, y };
}

/** In whole pixels, whichever corner came first. */
function boxBetween(start: Point, end: Point, isEven: boolean): Box {
  const width = Math.round(end.x) - Math.round(start.x);
  const height = Math.round(end.y) - Math.round(start.y);
  const side = Math.max(Math.abs(width), Math.abs(height));
  const across = isEven ? side * (Math.sign(width) || 1) : width;
  const down = isEven ? side * (Math.sign(height) || 1) : height;
  return {
    x: Math.round(start.x) + Math.min(0, across),
    y: Math.round(start.y) + Math.min(0, down),
    width: Math.abs(across),
    height: Math.abs(down),
  };
}
