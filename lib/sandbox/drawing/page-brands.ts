/** The colours of a page and of the desk it lies on. */
export type Brand = {
  readonly desk: readonly [string, string];
  readonly ink: string;
  readonly accent: string;
  readonly tint: string;
};

export const brands: readonly [Brand, ...Brand[]] = [
  { desk: ["#dfe7ee", "#c3d0dc"], ink: "#101322", accent: "#ff5a36", tint: "#ffe4da" },
  { desk: ["#ece5f7", "#cfc2e8"], ink: "#1a1430", accent: "#6b4de6", tint: "#e8e2ff" },
  { desk: ["#e4efe6", "#bdd6c6"], ink: "#10241c", accent: "#12805c", tint: "#d9f2e4" },
  { desk: ["#f6e8d9", "#e6c9a8"], ink: "#271a10", accent: "#d9572b", tint: "#fde7d3" },
  { desk: ["#dbe9fb", "#b5cdf0"], ink: "#0d1b33", accent: "#1f6feb", tint: "#dcebff" },
];
