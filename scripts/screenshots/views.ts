export type View = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme: "dark" | "light";
};

const sizes = [
  { name: "desktop", width: 1440, height: 900 },
  { name: "tablet", width: 768, height: 1024 },
  { name: "phone", width: 360, height: 740 },
] as const;

/** Everything is looked at in three widths and both themes. */
export const views: readonly View[] = (["dark", "light"] as const).flatMap((theme) =>
  sizes.map((size) => ({ ...size, theme })),
);
