type Size = { readonly width: number; readonly height: number };

export type Unit = "px" | "mm" | "in";

/** A size as a person gives it: in pixels, or on paper at a dpi. */
export type Measure = Size & { readonly unit: Unit; readonly dpi: number };

const mmPerInch = 25.4;

/** The whole pixels of a measure: what is printed loses at most half a pixel a side. */
export function pixelsOf({ width, height, unit, dpi }: Measure): Size {
  const perUnit = pixelsPerUnit(unit, dpi);
  return {
    width: Math.max(1, Math.round(width * perUnit)),
    height: Math.max(1, Math.round(height * perUnit)),
  };
}

/** The same size in another unit, to a hundredth of it; of pixels to a whole one. */
export function inUnit(measure: Measure, unit: Unit): Measure {
  const ratio = pixelsPerUnit(measure.unit, measure.dpi) / pixelsPerUnit(unit, measure.dpi);
  const steps = unit === "px" ? 1 : 100;
  const turned = (side: number) => Math.max(1, Math.round(side * ratio * steps)) / steps;
  return { ...measure, unit, width: turned(measure.width), height: turned(measure.height) };
}

function pixelsPerUnit(unit: Unit, dpi: number): number {
  if (unit === "px") return 1;
  return unit === "in" ? dpi : dpi / mmPerInch;
}
