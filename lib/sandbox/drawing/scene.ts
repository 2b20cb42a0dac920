import type { Random } from "./random";

/** What a scene is drawn on and from. */
export type Canvas = {
  readonly width: number;
  readonly height: number;
  /** A hundredth of the shorter edge: what things are measured in, so that they suit every size. */
  readonly unit: number;
  readonly random: Random;
  /** In lower case, without scenario tags. */
  readonly prompt: string;
  /** What stands in quotes in the prompt: the words to be read in the picture. */
  readonly quotes: readonly string[];
};

export type Scene = {
  /** SVG that fills the canvas; left out where the background is transparent. */
  readonly backdrop: string;
  /** SVG in front of it; when there is none, a transparent picture is cut out of the backdrop. */
  readonly subject: string;
  readonly lettering: readonly Lettering[];
};

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Words in a box of the canvas, under one another: as large as they may be, or smaller until all fit. */
export type Lettering = Box & {
  readonly lines: readonly Line[];
  readonly align?: "left" | "centre" | "right";
  /** Where in the box's height the lines stand. */
  readonly stand?: "top" | "middle" | "bottom";
};

export type Line = {
  readonly text: string;
  /** How large the letters may be, in pixels. */
  readonly size: number;
  readonly colour: string;
  readonly weight?: "medium" | "bold";
};

export type DrawScene = (canvas: Canvas) => Scene;

/** Whether one of these words, or a word they begin, is in the prompt. */
export function mentions(prompt: string, words: readonly string[]): boolean {
  return words.some((word) => new RegExp(`(?<!\\p{L})${word}`, "u").test(prompt));
}
