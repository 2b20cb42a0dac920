export type View = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme: "dark" | "light";
  /** A finger in the place of a pointer: what it reaches for is larger. */
  readonly isTouch: boolean;
};

const sizes = [
  { name: "desktop", width: 1440, height: 900, isTouch: false },
  { name: "tablet", width: 768, height: 1024, isTouch: true },
  { name: "phone", width: 360, height: 740, isTouch: true },
] as const;

/** Everything is looked at in three widths and both themes. */
export const views: readonly View[] = (["dark", "light"] as const).flatMap((theme) =>
  sizes.map((size) => ({ ...size, theme })),
);
