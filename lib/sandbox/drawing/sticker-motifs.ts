import { circle, d, ellipse, path, placed, rect } from "./svg";

/** What a sticker shows, drawn in a circle of radius 100 about 0, 0. */
export type Motif = {
  readonly words: readonly string[];
  readonly ground: string;
  readonly ribbon: string;
  readonly art: string;
};

const fur = "#3d3a4f";

export const motifs: readonly [Motif, ...Motif[]] = [
  {
    words: ["smil", "face", "emoji", "happy", "laugh"],
    ground: "#ffcf5c",
    ribbon: "#ef476f",
    art: smile(),
  },
  { words: ["cat", "kitten", "animal", "pet"], ground: "#8ecae6", ribbon: "#fb8500", art: cat() },
  {
    words: ["coffee", "café", "cafe", "tea", "cup", "mug"],
    ground: "#f4a259",
    ribbon: "#5b3a29",
    art: cup(),
  },
  {
    words: ["rocket", "space", "launch", "startup"],
    ground: "#2b2d6e",
    ribbon: "#ef476f",
    art: rocket(),
  },
  {
    words: ["plant", "cactus", "leaf", "garden", "eco"],
    ground: "#f9dcc4",
    ribbon: "#2d6a4f",
    art: cactus(),
  },
  {
    words: ["mountain", "camp", "outdoor", "hike", "adventure"],
    ground: "#a8dadc",
    ribbon: "#1d3557",
    art: mountain(),
  },
];

function smile(): string {
  const ink = "#25233d";
  return (
    ellipse(0, 30, 96, 66, { fill: "#f5b53f", "fill-opacity": 0.45 }) +
    ellipse(-36, -24, 12, 15, { fill: ink }) +
    ellipse(36, -24, 12, 15, { fill: ink }) +
    circle(-32, -30, 4, { fill: "#ffffff" }) +
    circle(40, -30, 4, { fill: "#ffffff" }) +
    path(d`M -48 14 L 48 14 C 46 68 -46 68 -48 14 Z`, { fill: ink }) +
    path(d`M -30 47 C -16 34 16 34 30 47 C 16 58 -16 58 -30 47 Z`, {
      fill: "#ef476f",
    }) +
    rect(-40, 14, 80, 9, { fill: "#ffffff", rx: 3 }) +
    ellipse(-64, 10, 13, 8, { fill: "#ff8a5c", "fill-opacity": 0.6 }) +
    ellipse(64, 10, 13, 8, { fill: "#ff8a5c", "fill-opacity": 0.6 })
  );
}

function cat(): string {
  const round = { "stroke-linecap": "round", "stroke-linejoin": "round" };
  const nose = { fill: "#f4a6a0", stroke: "#f4a6a0", "stroke-width": 3, ...round };
  const mouth = { fill: "none", stroke: "#1d1b2b", "stroke-width": 3, ...round };
  const whisker = { stroke: "#ffffff", "stroke-width": 2.2, ...round };
  const whiskers = [-1, 1].flatMap((side) =>
    [-1, 0, 1].map((row) =>
      path(d`M ${side * 24} ${24 + row * 3} L ${side * 78} ${20 + row * 12}`, whisker),
    ),
  );
  return [
    path(d`M -52 94 C -52 44 52 44 52 94 Z`, { fill: fur }),
    catEar(-1) + catEar(1),
    ellipse(0, 6, 62, 52, { fill: fur }),
    ellipse(0, 27, 27, 20, { fill: "#f6efe6" }),
    catEye(-26) + catEye(26),
    path(d`M -7 15 L 7 15 L 0 23 Z`, nose),
    path(d`M -12 32 Q -5 38 0 30 Q 5 38 12 32`, mouth),
    ...whiskers,
  ].join("");
}

function catEar(side: number): string {
  const outer = { fill: fur, stroke: fur, "stroke-width": 8, "stroke-linejoin": "round" };
  return (
    path(d`M ${side * 56} -18 L ${side * 52} -72 L ${side * 12} -44 Z`, outer) +
    path(d`M ${side * 47} -26 L ${side * 46} -58 L ${side * 22} -42 Z`, { fill: "#f4a6a0" })
  );
}

function catEye(x: number): string {
  return (
    ellipse(x, -6, 13, 15, { fill: "#ffe28a" }) +
    ellipse(x, -6, 5, 13, { fill: "#1d1b2b" }) +
    circle(x + 4, -12, 3, { fill: "#ffffff" })
  );
}

function cup(): string {
  const steam = [-20, 2, 24].map((x) =>
    path(d`M ${x} -34 C ${x - 14} -48 ${x + 14} -58 ${x} -74`, {
      fill: "none",
      stroke: "#ffffff",
      "stroke-opacity": 0.85,
      "stroke-width": 6,
      "stroke-linecap": "round",
    }),
  );
  return (
    ellipse(0, 62, 70, 12, { fill: "#c8742f" }) +
    ellipse(0, 58, 64, 11, { fill: "#fff7ec" }) +
    path(d`M 42 -6 C 82 -10 80 36 36 34`, {
      fill: "none",
      stroke: "#fff7ec",
      "stroke-width": 10,
      "stroke-linecap": "round",
    }) +
    path(d`M -50 -18 L 50 -18 C 48 30 32 58 0 58 C -32 58 -48 30 -50 -18 Z`, { fill: "#fff7ec" }) +
    path(d`M 22 -18 L 50 -18 C 48 30 32 58 0 58 C 20 46 26 14 22 -18 Z`, { fill: "#e9d8c3" }) +
    ellipse(0, -18, 50, 12, { fill: "#f3e4d0" }) +
    ellipse(0, -17, 43, 9, { fill: "#6b3e23" }) +
    path(d`M -8 6 C -24 -6 -30 14 -8 30 C 14 14 8 -6 -8 6 Z`, {
      fill: "#d1495b",
    }) +
    steam.join("")
  );
}

function rocket(): string {
  const stars = [
    [-66, -34],
    [-44, -66],
    [58, -52],
    [70, 6],
    [-72, 22],
    [44, 66],
    [-38, 70],
  ].map(([x = 0, y = 0], index) => circle(x, y, 2.5 + (index % 3), { fill: "#ffe9a8" }));
  const ship = placed(
    { x: 0, y: 0, scale: 1, turn: 32 },
    path(d`M -15 50 Q 0 96 15 50 Z`, { fill: "#ffb703" }) +
      path(d`M -8 50 Q 0 76 8 50 Z`, { fill: "#fff3c4" }),
    path(d`M -24 10 L -46 52 L -18 44 Z`, { fill: "#d62839" }),
    path(d`M 24 10 L 46 52 L 18 44 Z`, { fill: "#a4161a" }),
    path(d`M 0 -82 C 34 -46 32 14 20 50 L -20 50 C -32 14 -34 -46 0 -82 Z`, { fill: "#f4f6fb" }),
    path(d`M 0 -82 C 34 -46 32 14 20 50 L 2 50 C 16 10 16 -46 0 -82 Z`, { fill: "#cdd5e6" }),
    path(d`M 0 -82 C 12 -70 20 -56 24 -42 L -24 -42 C -20 -56 -12 -70 0 -82 Z`, {
      fill: "#ef476f",
    }),
    circle(0, -14, 15, { fill: "#2b2d6e" }) +
      circle(0, -14, 10, { fill: "#7ad0f0" }) +
      circle(-4, -18, 3.4, { fill: "#ffffff" }),
  );
  return circle(48, 44, 22, { fill: "#4b4fa8" }) + stars.join("") + ship;
}

function cactus(): string {
  const arm = (side: number, y: number) =>
    path(
      d`M ${side * 14} ${y + 22} C ${side * 46} ${y + 22} ${side * 46} ${y + 14} ${side * 46} ${y - 14}`,
      {
        fill: "none",
        stroke: "#40916c",
        "stroke-width": 20,
        "stroke-linecap": "round",
      },
    );
  const needles = Array.from({ length: 15 }, (_, index) => {
    const [x, y] = [((index % 3) - 1) * 13, -52 + Math.floor(index / 3) * 18];
    return path(d`M ${x} ${y} l 0 6`, {
      stroke: "#d8f3dc",
      "stroke-width": 2.4,
      "stroke-linecap": "round",
    });
  });
  return (
    circle(46, -46, 20, { fill: "#f28482" }) +
    arm(-1, -8) +
    arm(1, -24) +
    rect(-25, -70, 50, 116, { rx: 25, fill: "#52b788" }) +
    rect(6, -64, 19, 108, { rx: 10, fill: "#40916c" }) +
    needles.join("") +
    ellipse(0, -70, 9, 8, { fill: "#f72585" }) +
    circle(-8, -73, 6, { fill: "#ff6fae" }) +
    circle(8, -73, 6, { fill: "#ff6fae" }) +
    path(d`M -38 36 L 38 36 L 30 80 L -30 80 Z`, { fill: "#d9713c" }) +
    rect(-42, 28, 84, 15, { rx: 4, fill: "#ea8a53" })
  );
}

function mountain(): string {
  return (
    circle(34, -34, 24, { fill: "#ffd166" }) +
    path(d`M -92 40 L -24 -52 L 42 40 Z`, { fill: "#457b9d" }) +
    path(d`M -24 -52 L -47 -21 L -32 -27 L -22 -16 L -12 -27 L -1 -20 Z`, { fill: "#ffffff" }) +
    path(d`M -24 -52 L 42 40 L 4 40 Z`, { fill: "#1d3557", "fill-opacity": 0.25 }) +
    path(d`M -10 40 L 44 -20 L 94 34 L 90 40 Z`, { fill: "#2f5d7c" }) +
    path(d`M -97 24 C -40 6 10 40 97 20 C 88 66 44 98 0 98 C -44 98 -88 66 -97 24 Z`, {
      fill: "#2a9d8f",
    }) +
    path(d`M -86 50 C -30 34 30 62 84 46 C 60 88 30 98 0 98 C -36 98 -66 84 -86 50 Z`, {
      fill: "#1f7a6f",
    }) +
    path(d`M -34 62 L -6 20 L 22 62 Z`, { fill: "#f4a261" }) +
    path(d`M -6 20 L 22 62 L 2 62 Z`, { fill: "#e76f51" }) +
    path(d`M -14 62 L -6 34 L 2 62 Z`, { fill: "#264653" })
  );
}
