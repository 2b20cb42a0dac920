/** The wall, the stage, the pack, its label, and the words on the label. */
export type Range = {
  readonly wall: string;
  readonly stage: string;
  readonly body: string;
  readonly label: string;
  readonly ink: string;
  readonly cap: string;
};

export const ranges: readonly [Range, ...Range[]] = [
  {
    wall: "#e9e2d6",
    stage: "#d8cbb8",
    body: "#faf8f3",
    label: "#2f4a3c",
    ink: "#f3e9d2",
    cap: "#1d1d1f",
  },
  {
    wall: "#f3d9cd",
    stage: "#e6b7a3",
    body: "#fdf4ee",
    label: "#b4532a",
    ink: "#fff3e4",
    cap: "#5a2a1b",
  },
  {
    wall: "#d5e0e4",
    stage: "#b3c6cd",
    body: "#24424f",
    label: "#f2ede2",
    ink: "#24424f",
    cap: "#c9a15a",
  },
  {
    wall: "#e4dcec",
    stage: "#c9badb",
    body: "#fbf9fd",
    label: "#54407a",
    ink: "#f4ecff",
    cap: "#2e2345",
  },
  {
    wall: "#efe3c2",
    stage: "#e0c888",
    body: "#8a4b1d",
    label: "#f8efd8",
    ink: "#5e3010",
    cap: "#1f1a14",
  },
  {
    wall: "#d9e2cf",
    stage: "#b8c8a8",
    body: "#1f2d24",
    label: "#d9e2cf",
    ink: "#1f2d24",
    cap: "#c0985a",
  },
];
