import type { Config } from "tailwindcss";

/** Names for the tokens of app/globals.css; no colour, size or shadow is written anywhere else. */
const config = {
  content: ["./app/**/*.tsx", "./components/**/*.tsx"],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      wall: "var(--wall)",
      panel: "var(--panel)",
      field: "var(--field)",
      trough: "var(--trough)",
      hover: "var(--hover)",
      line: "var(--line)",
      "line-strong": "var(--line-strong)",
      ink: "var(--ink)",
      muted: "var(--ink-muted)",
      faint: "var(--ink-faint)",
      accent: "var(--accent)",
      "on-accent": "var(--on-accent)",
      chosen: "var(--chosen)",
      "chosen-edge": "var(--chosen-edge)",
      plot: "var(--plot)",
      warn: "var(--warn)",
      danger: "var(--danger)",
      scrim: "var(--scrim)",
      "on-scrim": "var(--on-scrim)",
    },
    fontFamily: {
      sans: "var(--font-sans)",
      mono: "var(--font-mono)",
    },
    fontSize: {
      12: ["12px", "16px"],
      13: ["13px", "20px"],
      15: ["15px", "22px"],
      20: ["20px", "28px"],
    },
    borderRadius: { none: "0", control: "6px", tile: "10px", full: "9999px" },
    boxShadow: { none: "none", float: "var(--shadow-float)", chosen: "var(--shadow-chosen)" },
  },
} satisfies Config;

export default config;
