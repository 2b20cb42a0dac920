import { darker, lighter } from "./colour";
import { drawShoe } from "./draw-shoe";
import type { Page, Screen } from "./screen";
import type { Brand } from "./page-brands";
import { type Box, type Canvas, mentions } from "./scene";
import { circle, radialGradient, rect } from "./svg";

/** For a page that no words were given for. */
const slogans: readonly [string, ...string[]] = [
  "Made to move.",
  "Less, but better.",
  "Begin anywhere.",
  "Good work travels.",
];

const grey = "#a9adb8";

/** A landing page: navigation, a promise with its buttons, a picture, cards below. */
export function drawLanding(canvas: Canvas, screen: Screen, brand: Brand): Page {
  const { quotes, random } = canvas;
  const { y, height, u } = screen;
  const { text, buttons, picture, cards } = layOut(screen);
  const words = quotes.length > 0 ? quotes.slice(0, 3) : [random.pick(slogans)];
  const lines = words.map((words, index) => ({
    text: words,
    colour: index === 0 ? brand.ink : "#5c6070",
    ...(index === 0 ? { size: 8.4 * u, weight: "bold" as const } : { size: 2.8 * u }),
  }));
  const art = [
    drawNavigation(screen, brand),
    drawBars(text, text.y + text.height, u),
    drawButtons(buttons, brand, u),
    drawHero(canvas, picture, brand, u),
    cards < y + height - 9 * u ? drawCards(canvas, screen, cards, brand) : "",
  ];
  return { art: art.join(""), lettering: [{ ...text, height: text.height - 2 * u, lines }] };
}

/** A picture beside the words, or below them on a tall page. */
function layOut({ x, y, width, height, u }: Screen) {
  const isTall = height > width;
  const pad = 5 * u;
  const top = y + 8 * u;
  const heroHeight = (height - 8 * u) * 0.62;
  const textHeight = heroHeight * (isTall ? 0.32 : 0.56);
  const text = {
    x: x + pad,
    y: top + 2 * u,
    width: (isTall ? width : width * 0.5) - pad * 1.4,
    height: textHeight,
  };
  const buttons = { x: text.x, y: text.y + textHeight + 5.2 * u };
  const below = buttons.y + 8 * u;
  const picture = isTall
    ? { x: x + pad, y: below, width: width - 2 * pad, height: top + heroHeight - below }
    : { x: x + width * 0.54, y: top, width: width * 0.46 - pad, height: heroHeight };
  return { text, buttons, picture, cards: top + heroHeight + 3 * u };
}

function drawNavigation({ x, y, width, u }: Screen, { ink, accent }: Brand): string {
  const links = [0, 1, 2, 3].map((link) =>
    rect(x + width * 0.42 + link * 8 * u, y + 3.4 * u, 4.6 * u, 0.9 * u, {
      rx: 0.45 * u,
      fill: "#9a9fac",
    }),
  );
  return (
    circle(x + 6.4 * u, y + 3.9 * u, 1.5 * u, { fill: accent }) +
    rect(x + 9 * u, y + 3.2 * u, 8 * u, 1.4 * u, { rx: 0.6 * u, fill: ink }) +
    links.join("") +
    rect(x + width - 15 * u, y + 2.2 * u, 10 * u, 3.4 * u, { rx: 1.7 * u, fill: ink })
  );
}

/** Bars in the place of small print. */
function drawBars({ x, width }: Box, y: number, u: number): string {
  const bar = (row: number, share: number) =>
    rect(x, y + (0.3 + row * 1.7) * u, width * share, 1.1 * u, { rx: 0.3 * u, fill: grey });
  return bar(0, 0.8) + bar(1, 0.6);
}

function drawButtons(
  { x, y }: { x: number; y: number },
  { accent, ink }: Brand,
  u: number,
): string {
  const outline = { rx: 2.5 * u, fill: "none", stroke: "#c9ccd4", "stroke-width": 0.3 * u };
  return [
    rect(x, y, 17 * u, 5 * u, { rx: 2.5 * u, fill: accent }),
    rect(x + 5 * u, y + 2 * u, 7 * u, u, { rx: 0.5 * u, fill: "#ffffff" }),
    rect(x + 19 * u, y, 15 * u, 5 * u, outline),
    rect(x + 23 * u, y + 2 * u, 7 * u, u, { rx: 0.5 * u, fill: ink }),
  ].join("");
}

/** The product: a running shoe, or a round composition in the brand's colours. */
function drawHero(canvas: Canvas, box: Box, brand: Brand, u: number): string {
  const { accent, tint } = brand;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const reach = Math.min(box.width, box.height);
  const isSport = mentions(canvas.prompt, ["nike", "shoe", "sneaker", "sport", "running"]);
  return [
    radialGradient("halo", [
      [0, lighter(accent, 0.45)],
      [1, accent],
    ]),
    rect(box.x, box.y, box.width, box.height, { rx: 2.4 * u, fill: tint }),
    circle(middle.x, middle.y, reach * 0.38, { fill: "url(#halo)" }),
    isSport
      ? drawShoe(middle, Math.min(reach * 1.15, box.width * 0.86), {
          ink: brand.ink,
          accent: darker(accent, 0.25),
        })
      : drawOrbits(canvas, middle, reach, brand, u),
  ].join("");
}

function drawOrbits(
  { random }: Canvas,
  { x, y }: { x: number; y: number },
  reach: number,
  { ink, accent }: Brand,
  u: number,
): string {
  const line = {
    fill: "none",
    stroke: "#ffffff",
    "stroke-opacity": 0.35,
    "stroke-width": 0.25 * u,
  };
  const rings = [0.22, 0.3, 0.38].map((share) => circle(x, y, reach * share, line));
  const balls = Array.from({ length: 7 }, (_, index) => {
    const turn = (index / 7) * 6.28 + random.between(0, 0.6);
    const out = reach * random.between(0.2, 0.42);
    const fill = random.pick([ink, "#ffffff", darker(accent, 0.25), lighter(accent, 0.7)]);
    return circle(
      x + Math.cos(turn) * out,
      y + Math.sin(turn) * out,
      reach * random.between(0.03, 0.085),
      { fill },
    );
  });
  return rings.join("") + balls.join("");
}

function drawCards({ random }: Canvas, screen: Screen, top: number, brand: Brand): string {
  const { x, y, width, height, u } = screen;
  const [pad, gap] = [5 * u, 2.6 * u];
  const tall = y + height - top - 3 * u;
  const count = width > tall * 2.4 ? 4 : width > tall ? 3 : 2;
  const broad = (width - 2 * pad - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => {
    const left = x + pad + index * (broad + gap);
    const dot = index === 0 ? brand.accent : brand.ink;
    const title = top + Math.max(8 * u, tall * 0.46);
    const small = { rx: 0.45 * u, fill: grey };
    return [
      rect(left, top, broad, tall, {
        rx: 1.8 * u,
        fill: random.pick([brand.tint, "#f4f5f8", "#eceef3"]),
      }),
      circle(left + 4.2 * u, top + 4.2 * u, 1.9 * u, { fill: dot }),
      rect(left + 2.4 * u, title, broad * 0.5, 1.4 * u, { rx: 0.6 * u, fill: brand.ink }),
      rect(left + 2.4 * u, title + 2.8 * u, broad * 0.72, 0.9 * u, small),
      rect(left + 2.4 * u, title + 4.6 * u, broad * 0.6, 0.9 * u, small),
    ].join("");
  }).join("");
}
