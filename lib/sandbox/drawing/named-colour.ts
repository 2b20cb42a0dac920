import { mentions } from "./scene";

const colours: readonly (readonly [word: string, colour: string])[] = [
  ["red", "#b8322a"],
  ["orange", "#e07b2e"],
  ["yellow", "#e5b02c"],
  ["mustard", "#d19a1f"],
  ["green", "#3f7d58"],
  ["teal", "#1f6f78"],
  ["turquoise", "#2fa6a0"],
  ["blue", "#2f5fa8"],
  ["navy", "#1d2f55"],
  ["purple", "#6a4b9a"],
  ["violet", "#6a4b9a"],
  ["pink", "#dd7f9a"],
  ["brown", "#7b4b2a"],
  ["black", "#26262b"],
  ["white", "#f1ede4"],
  ["grey", "#8b8f96"],
  ["gray", "#8b8f96"],
];

/** The first colour of the list that a prompt names as a word of its own, or null. */
export function namedColour(prompt: string): string | null {
  return colours.find(([word]) => mentions(prompt, [`${word}(?!\\p{L})`]))?.[1] ?? null;
}
