import type { Measure } from "@/lib/image/measure";

export type SizePreset = {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly unit: Measure["unit"];
  /** True of paper: it lies as the picture does. */
  readonly turns: boolean;
};

type PresetGroup = { readonly label: string; readonly presets: readonly SizePreset[] };

/** Sizes that a brief names. Paper by ISO 216 and ANSI; social and ad sizes as the networks ask for them in 2026. */
export const presetGroups: readonly PresetGroup[] = [
  {
    label: "Paper",
    presets: [
      paper("a6", "A6 · 105 × 148 mm", 105, 148, "mm"),
      paper("a5", "A5 · 148 × 210 mm", 148, 210, "mm"),
      paper("a4", "A4 · 210 × 297 mm", 210, 297, "mm"),
      paper("a3", "A3 · 297 × 420 mm", 297, 420, "mm"),
      paper("a2", "A2 · 420 × 594 mm", 420, 594, "mm"),
      paper("letter", "Letter · 8.5 × 11 in", 8.5, 11, "in"),
      paper("tabloid", "Tabloid · 11 × 17 in", 11, 17, "in"),
    ],
  },
  {
    label: "Social",
    presets: [
      screen("square", "Square post", 1080, 1080),
      screen("portrait", "Portrait post", 1080, 1350),
      screen("story", "Story or reel", 1080, 1920),
      screen("wide", "Wide post", 1600, 900),
      screen("link", "Link preview", 1200, 630),
      screen("video", "Video thumbnail", 1280, 720),
      screen("pin", "Pin", 1000, 1500),
    ],
  },
  {
    label: "Ads",
    presets: [
      screen("rectangle", "Medium rectangle", 300, 250),
      screen("half-page", "Half page", 300, 600),
      screen("leaderboard", "Leaderboard", 728, 90),
      screen("billboard", "Billboard", 970, 250),
      screen("skyscraper", "Skyscraper", 160, 600),
      screen("mobile", "Mobile banner", 320, 100),
    ],
  },
];

/** The preset of an id, or undefined for what is none. */
export function findPreset(id: string): SizePreset | undefined {
  return presetGroups.flatMap(({ presets }) => presets).find((preset) => preset.id === id);
}

function paper(
  id: string,
  label: string,
  width: number,
  height: number,
  unit: "mm" | "in",
): SizePreset {
  return { id, label, width, height, unit, turns: true };
}

function screen(id: string, label: string, width: number, height: number): SizePreset {
  return { id, label: `${label} · ${width} × ${height}`, width, height, unit: "px", turns: false };
}
