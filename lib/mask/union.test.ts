import { expect, it } from "vitest";
import { unionOf } from "./union";

const size = { width: 2, height: 2 };
const mask = (...pixels: number[]) => ({ ...size, pixels: Uint8Array.from(pixels) });

it("covers each pixel as much as the mask that covers it most", () => {
  const masks = [mask(0, 255, 10, 0), mask(0, 0, 90, 255)];
  expect([...unionOf(size, masks).pixels]).toEqual([0, 255, 90, 255]);
});

it("of no mask covers nothing", () => {
  expect([...unionOf(size, []).pixels]).toEqual([0, 0, 0, 0]);
});
