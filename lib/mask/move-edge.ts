import { type Area, wholeArea } from "./area";
import { type Coverage, half } from "./coverage";
import { measure } from "./distance";
import { smoothstep } from "./smoothstep";

/** Adds every pixel within `by` pixels of the mask. Its edge is hard afterwards. */
export function grow(coverage: Coverage, by: number): Area {
  return moveEdge(coverage, "inside", by, 255);
}

/** Takes every pixel within `by` pixels of what is kept; never from the picture's own border. The edge is hard afterwards. */
export function shrink(coverage: Coverage, by: number): Area {
  return moveEdge(coverage, "outside", by, 0);
}

/**
 * Lets the mask fade out over its outermost `by` pixels. It only ever takes away, so that what is kept
 * stays kept; at the picture's own border nothing fades.
 */
export function feather(coverage: Coverage, by: number): Area {
  const { width, pixels } = coverage;
  measure(coverage, "outside", by, (y, squared) => {
    for (let x = 0; x < width; x += 1) {
      const distance = Math.sqrt(squared[x] ?? 0);
      if (distance > by) continue;
      const value = Math.round(255 * smoothstep(distance / (by + 1)));
      const index = y * width + x;
      pixels[index] = Math.min(pixels[index] ?? 0, value);
    }
  });
  return wholeArea(coverage);
}

function moveEdge(
  coverage: Coverage,
  sought: "inside" | "outside",
  by: number,
  value: 0 | 255,
): Area {
  const { width, pixels } = coverage;
  const reach = by * by;
  measure(coverage, sought, by, (y, squared) => {
    for (let x = 0; x < width; x += 1) {
      const index = y * width + x;
      if ((squared[x] ?? Infinity) <= reach) pixels[index] = value;
      else pixels[index] = (pixels[index] ?? 0) >= half ? 255 : 0;
    }
  });
  return wholeArea(coverage);
}
