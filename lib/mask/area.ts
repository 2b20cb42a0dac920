import type { Size } from "./coverage";

/** Whole pixels from `left` and `top` up to, not including, `right` and `bottom`. */
export type Area = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export const nowhere: Area = { left: 0, top: 0, right: 0, bottom: 0 };

export function wholeArea({ width, height }: Size): Area {
  return { left: 0, top: 0, right: width, bottom: height };
}

export function isNowhere({ left, top, right, bottom }: Area): boolean {
  return right <= left || bottom <= top;
}

/** The smallest area with both in it. */
export function join(a: Area, b: Area): Area {
  if (isNowhere(a)) return b;
  if (isNowhere(b)) return a;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** What of an area lies within a picture; its fractions round outwards. */
export function clip(area: Area, { width, height }: Size): Area {
  const clipped = {
    left: Math.max(0, Math.floor(area.left)),
    top: Math.max(0, Math.floor(area.top)),
    right: Math.min(width, Math.ceil(area.right)),
    bottom: Math.min(height, Math.ceil(area.bottom)),
  };
  return isNowhere(clipped) ? nowhere : clipped;
}
