import { extensionOf, leadingWords } from "./file-name";
import type { PictureType } from "./sniff";

type Named = {
  readonly prompt: string;
  readonly title: string | null;
  readonly model: string;
  readonly width: number;
  readonly height: number;
  readonly contentType: PictureType;
  readonly createdAt: Date;
};

export const defaultTemplate = "{prompt}_{model}_{w}x{h}_{n}";

const maxCharacters = 120;

/**
 * Names for many files at once: each placeholder filled in, safe on Windows, macOS and Linux in any
 * script, and no name twice, however they are compared. `{n}` counts from 1, as wide as the last.
 */
export function templateNames(template: string, pictures: readonly Named[]): string[] {
  const taken = new Set<string>();
  const digits = String(pictures.length).length;
  return pictures.map((picture, index) => {
    const filled = fill(template, picture, String(index + 1).padStart(digits, "0"));
    const extension = extensionOf(picture.contentType);
    let name = `${filled}.${extension}`;
    for (let again = 2; taken.has(folded(name)); again += 1)
      name = `${filled}-${again}.${extension}`;
    taken.add(folded(name));
    return name;
  });
}

function fill(template: string, picture: Named, n: string): string {
  const values: Readonly<Record<string, string>> = {
    prompt: leadingWords(picture.prompt),
    title: leadingWords(picture.title ?? picture.prompt),
    model: picture.model,
    w: String(picture.width),
    h: String(picture.height),
    n,
    date: picture.createdAt.toISOString().slice(0, 10),
  };
  return safe(template.replace(/\{(\w+)\}/g, (whole, key) => values[String(key)] ?? whole));
}

/** Letters, marks, digits and a few signs of any script; nothing hidden, no device of Windows, no dots at an end. */
function safe(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[^\p{Letter}\p{Mark}\p{Number}_. -]+/gu, "-")
    .replace(/\.{2,}/g, ".");
  const cut = [...plain]
    .slice(0, maxCharacters)
    .join("")
    .replace(/^[. -]+|[. -]+$/g, "");
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(cut);
  return cut === "" || isDevice ? `picture${cut === "" ? "" : `-${cut}`}` : cut;
}

/** macOS and Windows take these for the same name. */
function folded(name: string): string {
  return name.normalize("NFD").toLowerCase();
}
