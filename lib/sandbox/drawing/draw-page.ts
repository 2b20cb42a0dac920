import { drawDashboard } from "./draw-dashboard";
import { drawLanding } from "./draw-landing";
import { type Brand, brands } from "./page-brands";
import { type Box, type Canvas, mentions, type Scene } from "./scene";
import { circle, element, fade, group, rect, slantwise } from "./svg";

const dashboardWords = ["dashboard", "analytics", "admin", "chart", "infographic", "crm"];

/** A browser window on a quiet desk: a landing page with the words, or a dashboard. */
export function drawPage(canvas: Canvas): Scene {
  const { width, height, unit, random, prompt } = canvas;
  const brand = random.pick(brands);
  const margin = 7 * unit;
  const bar = 5 * unit;
  const frame = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const screen = { ...frame, y: frame.y + bar, height: frame.height - bar, u: unit };
  const draw = mentions(prompt, dashboardWords) ? drawDashboard : drawLanding;
  const page = draw(canvas, screen, brand);
  const outline = rect(frame.x, frame.y, frame.width, frame.height, { rx: 2.2 * unit });
  return {
    backdrop: drawDesk(canvas, brand, frame),
    subject:
      element("clipPath", { id: "window" }, outline) +
      group({ "clip-path": "url(#window)" }, drawWindow(frame, bar, unit), page.art),
    lettering: page.lettering,
  };
}

/** The desk and the window's shadow on it. */
function drawDesk({ width, height, unit }: Canvas, { desk, ink }: Brand, frame: Box): string {
  const shadows = [3, 2, 1].map((step) =>
    rect(
      frame.x - step * 0.5 * unit,
      frame.y + step * 0.9 * unit,
      frame.width + step * unit,
      frame.height + step * 0.4 * unit,
      { rx: 3 * unit, fill: ink, "fill-opacity": 0.07 },
    ),
  );
  const wood = fade("desk", desk[0], desk[1], slantwise);
  return wood + rect(0, 0, width, height, { fill: "url(#desk)" }) + shadows.join("");
}

function drawWindow({ x, y, width, height }: Box, bar: number, unit: number): string {
  const buttons = ["#ff5f57", "#febc2e", "#28c840"].map((fill, index) =>
    circle(x + (3 + index * 2.4) * unit, y + bar / 2, 0.75 * unit, { fill }),
  );
  return [
    rect(x, y, width, height, { fill: "#ffffff" }),
    rect(x, y, width, bar, { fill: "#f1f2f5" }),
    ...buttons,
    rect(x + width * 0.28, y + bar * 0.22, width * 0.44, bar * 0.56, {
      rx: bar * 0.28,
      fill: "#ffffff",
    }),
    rect(x + width * 0.31, y + bar * 0.42, width * 0.16, bar * 0.16, {
      rx: bar * 0.08,
      fill: "#c9ccd4",
    }),
  ].join("");
}
