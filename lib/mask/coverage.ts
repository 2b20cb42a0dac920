/** How much of each pixel the model may change: 0 keeps it as it is, 255 lets it be made anew. */
export type Coverage = Size & { readonly pixels: Uint8Array<ArrayBuffer> };

export type Size = { readonly width: number; readonly height: number };

/** A mask that covers nothing. Takes one byte a pixel. */
export function emptyCoverage({ width, height }: Size): Coverage {
  return { width, height, pixels: new Uint8Array(width * height) };
}

/** From here on a pixel counts as inside, where only inside and outside are told apart. */
export const half = 128;
