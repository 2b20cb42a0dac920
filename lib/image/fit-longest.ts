type Size = { readonly width: number; readonly height: number };

/** The size of a picture whose longest side is brought down to some pixels; one that is smaller stays as it is. */
export function fitLongest({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}
