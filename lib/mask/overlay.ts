import { type Area, clip } from "./area";
import { type Coverage, half } from "./coverage";

/** How a mask is shown over its picture, in pixels of the device. */
export type OverlayLook = {
  /** Pixels of the device for each of the picture's. */
  readonly scale: number;
  /** Where the picture's top left corner lies on the stage. */
  readonly left: number;
  readonly top: number;
  /** Of the stage. */
  readonly width: number;
  readonly height: number;
  readonly colour: readonly [red: number, green: number, blue: number];
  /** How much of the picture the inside hides, 0–1. */
  readonly strength: number;
  /** How broad the line at the edge is. */
  readonly line: number;
};

export type Patch = Area & { readonly pixels: Uint8ClampedArray<ArrayBuffer> };

/** Stripes, so that a mask shows over a picture of its own colour: every so many pixels, and how much weaker between. */
const stripes = { every: 9, broad: 2, between: 0.55 };

/** Where a change of the mask shows on the stage. */
export function shownArea(area: Area, look: OverlayLook): Area {
  // The line at the edge reaches a little further than what changed.
  const margin = look.line + 1;
  const { scale, left, top } = look;
  return clip(
    {
      left: area.left * scale + left - margin,
      top: area.top * scale + top - margin,
      right: area.right * scale + left + margin,
      bottom: area.bottom * scale + top + margin,
    },
    look,
  );
}

/** Draws the mask as it shows in a part of the stage: tinted, striped, with a line along its edge. */
export function drawOverlay(coverage: Coverage, look: OverlayLook, area: Area): Patch {
  const width = area.right - area.left;
  const height = area.bottom - area.top;
  const pixels = new Uint8ClampedArray(width * height * 4);
  const shades = sample(coverage, look, area);
  const [red, green, blue] = look.colour;
  const { line, strength } = look;
  const stride = width + 2 * line;
  const down = line * stride;
  const slant = area.left + area.top - Math.round(look.left) - Math.round(look.top);
  // The border was sampled beyond the picture, but nothing is drawn there.
  const within = pictureArea(coverage, look);
  const firstX = Math.max(0, within.left - area.left);
  const firstY = Math.max(0, within.top - area.top);
  const endX = Math.min(width, within.right - area.left);
  const endY = Math.min(height, within.bottom - area.top);
  for (let y = firstY; y < endY; y += 1) {
    for (let x = firstX; x < endX; x += 1) {
      const from = (y + line) * stride + x + line;
      const shade = shades[from] ?? 0;
      if (shade === 0) continue;
      const isEdge =
        shade >= half &&
        ((shades[from - line] ?? 0) < half ||
          (shades[from + line] ?? 0) < half ||
          (shades[from - down] ?? 0) < half ||
          (shades[from + down] ?? 0) < half);
      const stripe = (((slant + x + y) % stripes.every) + stripes.every) % stripes.every;
      const to = (y * width + x) * 4;
      pixels[to] = red;
      pixels[to + 1] = green;
      pixels[to + 2] = blue;
      pixels[to + 3] = isEdge
        ? 255
        : shade * strength * (stripe < stripes.broad ? 1 : stripes.between);
    }
  }
  return { ...area, pixels };
}

function pictureArea({ width, height }: Coverage, { left, top, scale }: OverlayLook): Area {
  return {
    left: Math.round(left),
    top: Math.round(top),
    right: Math.round(left + width * scale),
    bottom: Math.round(top + height * scale),
  };
}

/**
 * How much each pixel of the stage is covered, with a border as broad as the line. The picture's own
 * border goes on outwards there, so that no line runs along it.
 */
function sample({ pixels, width, height }: Coverage, look: OverlayLook, area: Area): Uint8Array {
  const across = reachOf(area.left, area.right, look.left, look, width);
  const down = reachOf(area.top, area.bottom, look.top, look, height);
  const shades = new Uint8Array(across.count * down.count);
  for (let y = 0; y < down.count; y += 1) {
    const top = down.first[y] ?? 0;
    const bottom = down.last[y] ?? 0;
    if (top > bottom) continue;
    for (let x = 0; x < across.count; x += 1) {
      const left = across.first[x] ?? 0;
      const right = across.last[x] ?? 0;
      if (left > right) continue;
      let sum = 0;
      for (let row = top; row <= bottom; row += 1) {
        for (let at = row * width + left; at <= row * width + right; at += 1) {
          sum += pixels[at] ?? 0;
        }
      }
      shades[y * across.count + x] = sum / ((right - left + 1) * (bottom - top + 1));
    }
  }
  return shades;
}

/** For each pixel of the stage along one side the first and last of the picture's below it; none outside the picture. */
function reachOf(
  from: number,
  to: number,
  origin: number,
  { line, scale }: OverlayLook,
  length: number,
) {
  const count = to - from + 2 * line;
  const first = new Int32Array(count);
  const last = new Int32Array(count).fill(-1);
  const within = (place: number) => Math.min(length - 1, Math.max(0, place));
  for (let index = 0; index < count; index += 1) {
    const place = from - line + index;
    const start = Math.floor((place - origin) / scale);
    const end = Math.max(start, Math.ceil((place + 1 - origin) / scale) - 1);
    // As far outside as the line is broad the border's own pixels stand.
    const margin = line / scale + 1;
    if (end < -margin || start > length - 1 + margin) continue;
    first[index] = within(start);
    last[index] = within(end);
  }
  return { count, first, last };
}
