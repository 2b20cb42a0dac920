/** What a mask can be tinted with: whichever is not the picture's own colour. Data of the drawing, the same in both themes. */
export const overlayColours = [
  { label: "Vermilion", rgb: [255, 106, 61] },
  { label: "Blue", rgb: [56, 189, 248] },
  { label: "Green", rgb: [120, 214, 84] },
  { label: "White", rgb: [244, 244, 244] },
] as const;

export type OverlayColour = (typeof overlayColours)[number];
