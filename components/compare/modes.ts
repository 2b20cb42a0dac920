export type Mode = "slider" | "side" | "blink" | "difference";

/** The ways to compare, each with its key. */
export const modes: readonly {
  readonly value: Mode;
  readonly label: string;
  readonly key: string;
}[] = [
  { value: "slider", label: "Slider", key: "1" },
  { value: "side", label: "Side by side", key: "2" },
  { value: "blink", label: "Blink", key: "3" },
  { value: "difference", label: "Difference", key: "4" },
];

export type CompareAct = "swap" | "zoom" | "nearer" | "further" | "leave";

/** What else a key does while pictures are compared. */
export const compareKeys: readonly {
  readonly key: string;
  readonly what: string;
  readonly act: CompareAct;
}[] = [
  { key: " ", what: "Show the other picture, in Blink", act: "swap" },
  { key: "z", what: "The whole picture, or 100 %", act: "zoom" },
  { key: "+", what: "Nearer", act: "nearer" },
  { key: "=", what: "Nearer", act: "nearer" },
  { key: "-", what: "Further away", act: "further" },
  { key: "Escape", what: "Leave", act: "leave" },
];
