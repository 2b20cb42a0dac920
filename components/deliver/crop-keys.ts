/** What a key does to the crop frame: a way to go in pixels of the picture, or a change of its size. */
export type CropKey = {
  readonly key: string;
  readonly what: string;
  readonly by: { readonly x: number; readonly y: number } | { readonly scale: number };
};

/** The keys at the crop frame. With Shift it goes ten times as far. */
export const cropKeys: readonly CropKey[] = [
  { key: "ArrowLeft", what: "Move the frame left", by: { x: -1, y: 0 } },
  { key: "ArrowRight", what: "Move the frame right", by: { x: 1, y: 0 } },
  { key: "ArrowUp", what: "Move the frame up", by: { x: 0, y: -1 } },
  { key: "ArrowDown", what: "Move the frame down", by: { x: 0, y: 1 } },
  { key: "+", what: "Make the frame larger", by: { scale: 0.02 } },
  { key: "=", what: "Make the frame larger", by: { scale: 0.02 } },
  { key: "-", what: "Make the frame smaller", by: { scale: -0.02 } },
];

/** How much further a key goes with Shift. */
export const strideFactor = 10;
