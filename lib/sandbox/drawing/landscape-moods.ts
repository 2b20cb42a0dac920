/** The light and colours of a landscape. */
export type Mood = {
  readonly words: readonly string[];
  /** From the top of the sky to the horizon. */
  readonly sky: readonly [string, string, string];
  readonly sun: string;
  /** The farthest and the nearest hill. */
  readonly far: string;
  readonly near: string;
  readonly isNight?: true;
  readonly trees?: true;
  readonly water?: true;
};

export const moods: readonly [Mood, ...Mood[]] = [
  {
    words: ["golden", "sunset", "evening", "autumn", "fall "],
    sky: ["#f9a66c", "#ffc98b", "#ffe7bf"],
    sun: "#fff4d6",
    far: "#e9a37e",
    near: "#3d2233",
  },
  {
    words: ["monsoon", "dusk", "twilight", "rain", "storm", "blue hour"],
    sky: ["#1d2550", "#4a55a2", "#a6a3dd"],
    sun: "#e9e4f5",
    far: "#7f7fc0",
    near: "#12132c",
  },
  {
    words: ["night", "star", "moon", "galaxy", "space", "aurora"],
    sky: ["#060a1c", "#12204a", "#3b5488"],
    sun: "#f4f1de",
    far: "#31467a",
    near: "#060a16",
    isNight: true,
    trees: true,
  },
  {
    words: ["snow", "winter", "ice", "glacier", "arctic", "alps"],
    sky: ["#8fb4d6", "#c6dcec", "#f3f7fa"],
    sun: "#ffffff",
    far: "#c3d7e6",
    near: "#2f4d69",
    trees: true,
  },
  {
    words: ["forest", "wood", "tree", "jungle", "green", "spring", "garden"],
    sky: ["#a9cfc4", "#d5e6d3", "#f7f3dc"],
    sun: "#fffbe6",
    far: "#a5c5ab",
    near: "#0f3328",
    trees: true,
  },
  {
    words: ["desert", "dune", "sahara", "canyon", "savanna"],
    sky: ["#f08a5d", "#f8b888", "#fde6c4"],
    sun: "#fff3d9",
    far: "#efb888",
    near: "#7a2e2a",
  },
  {
    words: ["sea", "ocean", "beach", "lake", "river", "coast", "island", "harbo", "water", "boat"],
    sky: ["#5f9fc9", "#a6d3e0", "#fbe9cf"],
    sun: "#fff7e2",
    far: "#8fb9c6",
    near: "#123a52",
    water: true,
  },
  {
    words: ["dawn", "sunrise", "morning", "mist", "fog", "pink", "pastel"],
    sky: ["#8fa6d3", "#f3b8b0", "#fdebd3"],
    sun: "#fff6e3",
    far: "#c9b0c4",
    near: "#2b2748",
    water: true,
  },
  {
    words: ["summer", "meadow", "day", "countryside"],
    sky: ["#4fa3d9", "#9bd0ec", "#eaf6f4"],
    sun: "#fffbe0",
    far: "#9cc8cf",
    near: "#1c5142",
    trees: true,
  },
];
