import type { Canvas, Scene } from "./scene";
import { element, group, rect } from "./svg";

/** What is left of a scene without its background: its subject, or a die-cut picture with a white edge. */
export function cutOut({ backdrop, subject }: Scene, { width, height, unit }: Canvas): string {
  if (subject !== "") return subject;
  const margin = 7 * unit;
  const edge = 2 * unit;
  const outer = { rx: 14 * unit, fill: "#ffffff" };
  const shape = (inset: number, radius: number) =>
    rect(inset, inset, width - 2 * inset, height - 2 * inset, { rx: radius });
  return (
    rect(margin, margin, width - 2 * margin, height - 2 * margin, outer) +
    element("clipPath", { id: "die" }, shape(margin + edge, 12 * unit)) +
    group({ "clip-path": "url(#die)" }, backdrop)
  );
}
