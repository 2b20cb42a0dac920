import type { PictureType } from "./sniff";

const extensions: Readonly<Record<PictureType, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
};

/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** At most this many words of the prompt, and this many characters, lead the name. */
const maxWords = 4;
const maxCharacters = 40;

type Named = {
  readonly prompt: string;
  readonly width: number;
  readonly height: number;
  readonly contentType: PictureType;
  readonly id: string;
  /** Tells a second version of the same picture from the first. */
  readonly version?: "as-made";
};

/** The extension a file of this type carries. */
export function extensionOf(type: PictureType): string {
  return extensions[type];
}

/**
 * A readable name for a downloaded picture, safe on Windows, macOS and Linux in any script:
 * "cozy-bookstore-1536x1024-7f3a.png". The last letters of the id keep variations apart.
 */
export function pictureFileName(picture: Named): string {
  const { prompt, width, height, contentType, id, version } = picture;
  const parts = [leadingWords(prompt), `${width}x${height}`, id.slice(-4), version];
  const name = parts.filter((part) => part !== undefined).join("-");
  return `${name}.${extensionOf(contentType)}`;
}

export function leadingWords(prompt: string): string {
  const words = prompt
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
    .filter((word) => word !== "" && !fillers.has(word));
  const name = [...words.slice(0, maxWords).join("-")].slice(0, maxCharacters).join("");
  const trimmed = name.replace(/-+$/, "");
  return trimmed === "" || reserved.test(trimmed) ? "picture" : trimmed;
}

/** Words that open half of all prompts and tell no two pictures apart. */
const fillers = new Set([
  "a",
  "an",
  "the",
  "of",
  "and",
  "with",
  "in",
  "on",
  "at",
  "for",
  "to",
  "by",
  "create",
  "make",
  "draw",
  "generate",
  "please",
  "photorealistic",
  "cinematic",
  "shot",
  "photo",
  "picture",
  "image",
]);
