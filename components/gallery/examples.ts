import type { Input } from "@/lib/models/model";

export type Example = {
  readonly title: string;
  /** What it shows, in a few words. */
  readonly about: string;
  readonly input: Input;
};

/** Something to begin with: what the first model is best at, ready to be changed. */
export const examples: readonly Example[] = [
  {
    title: "Packaging",
    about: "lettering that reads",
    input: {
      prompt:
        "A matte black coffee bag on warm concrete, its label reads ‘SUNDAY SLOW ROAST’ in thin white capitals, soft morning light from the left",
      size: "1024x1536",
      quality: "high",
    },
  },
  {
    title: "Cover",
    about: "a headline in Hindi",
    input: {
      prompt:
        "Magazine cover for a food guide, bold headline ‘मुंबई का स्वाद’ in red Devanagari, flat illustration of a street stall at dusk",
      size: "1024x1536",
      quality: "high",
    },
  },
  {
    title: "Sticker",
    about: "no background",
    input: {
      prompt: "Paper-cut fox waving, sticker with a thin white outline, flat warm colours",
      size: "1024x1024",
      quality: "medium",
      background: "transparent",
    },
  },
];
