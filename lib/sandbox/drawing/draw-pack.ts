import { darker, lighter } from "./colour";
import type { Range } from "./product-ranges";
import { mentions } from "./scene";
import { across, d, ellipse, linearGradient, path, rect } from "./svg";

export type Pack = "pump" | "bottle" | "jar" | "tube" | "can";

const packs: readonly { readonly words: readonly string[]; readonly pack: Pack }[] = [
  { words: ["jar", "cream", "honey", "candle"], pack: "jar" },
  { words: ["can ", "soda", "drink", "beer"], pack: "can" },
  { words: ["tube", "lotion", "sunscreen"], pack: "tube" },
  { words: ["soap", "shampoo", "pump", "serum"], pack: "pump" },
];

/** The kind of pack that a prompt asks for, if any. */
export function packAsked(prompt: string): Pack | undefined {
  return packs.find(({ words }) => mentions(prompt, words))?.pack;
}

export type Shape = {
  readonly pack: Pack;
  readonly middle: number;
  readonly foot: number;
  readonly half: number;
  readonly bodyTop: number;
  readonly tall: number;
};

export function packShape(
  pack: Pack,
  { middle, foot, tall }: Pick<Shape, "middle" | "foot" | "tall">,
): Shape {
  const proportions = {
    pump: [0.21, 0.66],
    bottle: [0.19, 0.64],
    jar: [0.34, 0.46],
    tube: [0.19, 0.72],
    can: [0.24, 0.82],
  } as const satisfies Record<Pack, readonly [number, number]>;
  const [half, body] = proportions[pack];
  // A tube stands on its cap.
  const base = pack === "tube" ? foot - tall * 0.1 : foot;
  return { pack, middle, foot: base, half: tall * half, bodyTop: base - tall * body, tall };
}

/** The pack in a studio's light from the left. */
export function drawPack(shape: Shape, range: Range, unit: number): string {
  const { middle, foot, half, bodyTop } = shape;
  const { body, label, cap } = range;
  const shade = (id: string, colour: string) =>
    linearGradient(
      id,
      [
        [0, darker(colour, 0.28)],
        [0.16, lighter(colour, 0.1)],
        [0.34, lighter(colour, 0.3)],
        [0.62, colour],
        [0.9, darker(colour, 0.2)],
        [1, darker(colour, 0.4)],
      ],
      across,
    );
  const corner = half * (shape.pack === "jar" ? 0.22 : shape.pack === "can" ? 0.14 : 0.3);
  const outline = path(bodyOutline(shape, corner), { fill: "url(#body)" });
  const { top, height } = labelBox(shape);
  return (
    shade("body", body) +
    shade("label", label) +
    shade("cap", cap) +
    drawCap(shape, unit) +
    outline +
    (shape.pack === "can"
      ? ellipse(middle, bodyTop, half * 0.86, half * 0.12, { fill: lighter("#b9bcc0", 0.3) })
      : "") +
    rect(middle - half, top, half * 2, height, { fill: "url(#label)" }) +
    rect(middle - half, top, half * 2, 0.3 * unit, { fill: "#ffffff", "fill-opacity": 0.25 }) +
    rect(middle - half * 0.72, bodyTop + corner * 1.4, half * 0.13, foot - bodyTop - corner * 2.6, {
      fill: "#ffffff",
      "fill-opacity": 0.4,
      rx: half * 0.07,
    })
  );
}

function bodyOutline({ pack, middle, foot, half, bodyTop }: Shape, corner: number): string {
  const [left, right] = [middle - half, middle + half];
  if (pack === "tube") {
    const crimp = half * 1.08;
    return d`M ${middle - crimp} ${bodyTop} L ${middle + crimp} ${bodyTop} L ${right} ${foot - corner} Q ${right} ${foot} ${right - corner} ${foot} L ${left + corner} ${foot} Q ${left} ${foot} ${left} ${foot - corner} Z`;
  }
  const base = half * 0.14;
  return d`M ${left} ${bodyTop + corner} Q ${left} ${bodyTop} ${left + corner} ${bodyTop} L ${right - corner} ${bodyTop} Q ${right} ${bodyTop} ${right} ${bodyTop + corner} L ${right} ${foot - base} Q ${middle} ${foot + base * 1.6} ${left} ${foot - base} Z`;
}

function drawCap(shape: Shape, unit: number): string {
  const { pack, middle, bodyTop, half, tall, foot } = shape;
  const cap = { fill: "url(#cap)", rx: unit * 0.6 };
  const body = { fill: "url(#body)" };
  const centred = (
    share: number,
    y: number,
    height: number,
    attributes: typeof cap | typeof body,
  ) => rect(middle - half * share, y, half * share * 2, height, attributes);
  switch (pack) {
    case "pump":
      return drawPump(shape);
    case "bottle":
      return (
        centred(0.36, bodyTop - tall * 0.09, tall * 0.12, body) +
        centred(0.46, bodyTop - tall * 0.25, tall * 0.18, cap)
      );
    case "jar":
      return centred(1.02, bodyTop - tall * 0.13, tall * 0.16, cap);
    case "tube":
      return (
        centred(0.8, foot - tall * 0.02, tall * 0.12, cap) +
        centred(1.08, bodyTop - unit * 2.4, unit * 2.6, body)
      );
    case "can":
      return path(
        d`M ${middle - half} ${bodyTop + half * 0.2} L ${middle - half * 0.86} ${bodyTop} H ${middle + half * 0.86} L ${middle + half} ${bodyTop + half * 0.2} Z`,
        { fill: "#8d9196" },
      );
  }
}

function drawPump({ middle, bodyTop, half, tall }: Shape): string {
  const cap = { fill: "url(#cap)" };
  const right = middle + half * 0.42;
  const spout = d`M ${right} ${bodyTop - tall * 0.2} V ${bodyTop - tall * 0.26} Q ${middle - half * 0.5} ${bodyTop - tall * 0.28} ${middle - half * 1.05} ${bodyTop - tall * 0.2} L ${middle - half * 0.95} ${bodyTop - tall * 0.165} Q ${middle - half * 0.4} ${bodyTop - tall * 0.215} ${right} ${bodyTop - tall * 0.2} Z`;
  return [
    rect(middle - half * 0.42, bodyTop - tall * 0.1, half * 0.84, tall * 0.11, cap),
    rect(middle - half * 0.11, bodyTop - tall * 0.21, half * 0.22, tall * 0.13, cap),
    path(spout, cap),
  ].join("");
}

/** How high the label is and where it begins. */
export function labelBox({ pack, bodyTop, foot }: Shape): { top: number; height: number } {
  const body = foot - bodyTop;
  return pack === "jar"
    ? { top: bodyTop + body * 0.24, height: body * 0.56 }
    : { top: bodyTop + body * 0.27, height: body * 0.5 };
}
