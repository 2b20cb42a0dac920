import { drawCity } from "./draw-city";
import { drawInterior } from "./draw-interior";
import { drawTable } from "./draw-table";
import { drawSticker } from "./draw-sticker";
import { drawProduct } from "./draw-product";
import { drawPortrait } from "./draw-portrait";
import { drawPage } from "./draw-page";
import { drawCover } from "./draw-cover";
import { drawBookstore } from "./draw-bookstore";
import { drawLandscape } from "./draw-landscape";
import { type DrawScene, mentions } from "./scene";

type Family = { readonly words: readonly string[]; readonly draw: DrawScene };

/** The first family that a word of the prompt belongs to draws it. */
const families: readonly Family[] = [
  { words: ["sticker", "logo", "badge", "emoji", "icon", "mascot"], draw: drawSticker },
  {
    words: [
      "website",
      "web page",
      "landing page",
      "app ",
      "app screen",
      "dashboard",
      "ui ",
      "interface",
      "infographic",
      "chart",
    ],
    draw: drawPage,
  },
  { words: ["magazine", "cover", "poster", "flyer", "album", "comic"], draw: drawCover },
  { words: ["book", "librar", "shop", "store", "chalkboard", "signboard"], draw: drawBookstore },
  {
    words: [
      "product",
      "bottle",
      "packag",
      "jar",
      "perfume",
      "cosmetic",
      "soap",
      "shampoo",
      "serum",
      "lotion",
    ],
    draw: drawProduct,
  },
  {
    words: ["portrait", "person", "woman", "man ", "girl", "boy", "face", "headshot", "model "],
    draw: drawPortrait,
  },
  {
    words: ["city", "skyline", "street", "downtown", "architecture", "building", "neon", "urban"],
    draw: drawCity,
  },
  {
    words: [
      "chair",
      "sofa",
      "room",
      "interior",
      "furniture",
      "lamp",
      "desk",
      "apartment",
      "kitchen",
      "armchair",
    ],
    draw: drawInterior,
  },
  {
    words: [
      "food",
      "coffee",
      "café",
      "cafe",
      "cake",
      "breakfast",
      "dinner",
      "restaurant",
      "recipe",
      "table",
      "dessert",
      "fruit",
      "bakery",
      "tea ",
    ],
    draw: drawTable,
  },
];

export function chooseScene(prompt: string): DrawScene {
  return families.find(({ words }) => mentions(prompt, words))?.draw ?? drawLandscape;
}

/** Whether the subject is one that is made upright, such as a cover. */
export function isUpright(prompt: string): boolean {
  return chooseScene(prompt) === drawCover;
}
