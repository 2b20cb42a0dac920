import { crc32 } from "./crc32";
import { at, concat, type Bytes } from "../parts/bytes";
import { type PngChunk, pngChunks, pngSignature } from "../parts/png-chunks";
import { unfold } from "../parts/unfold";

export const xmpKeyword = "XML:com.adobe.xmp";
/** All that says something about the picture instead of being it. */
const metadata = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "caBX"]);

/** What the compressed texts of one file may come to together. The longest graph of nodes is a tenth of it. */
const mostUnfoldedBytes = 4 * 1024 * 1024;

/** The texts of a PNG by keyword; XMP under "XML:com.adobe.xmp". One that does not unfold is left out. */
export async function pngTexts(bytes: Bytes): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  let room = mostUnfoldedBytes;
  for (const chunk of pngChunks(bytes).chunks) {
    const written = textIn(chunk);
    if (written === null) continue;
    const { keyword, text, isFolded, encoding } = written;
    const unfolded = isFolded ? await unfold(text, room) : text;
    if (unfolded === null) continue;
    if (isFolded) room -= unfolded.length;
    texts.set(keyword, new TextDecoder(encoding).decode(unfolded));
  }
  return texts;
}

/** The same picture with these texts and this XMP right after its header, and no other metadata. */
export function withPngTexts(
  bytes: Bytes,
  texts: Readonly<Record<string, string>>,
  xmp: string,
): Bytes {
  const added = Object.entries({ ...texts, [xmpKeyword]: xmp }).map(([keyword, text]) =>
    chunk("iTXt", concat([utf8(`${keyword}\0\0\0\0\0`), utf8(text)])),
  );
  const [header, ...rest] = pictureChunks(bytes);
  return concat([
    bytes.subarray(0, pngSignature),
    header?.whole ?? new Uint8Array(),
    ...added,
    ...rest.map(({ whole }) => whole),
  ]);
}

/** The same picture with nothing but the picture; its colour profile is part of it. */
export function withoutPngMetadata(bytes: Bytes): Bytes {
  return concat([
    bytes.subarray(0, pngSignature),
    ...pictureChunks(bytes).map(({ whole }) => whole),
  ]);
}

function pictureChunks(bytes: Bytes): PngChunk[] {
  return pngChunks(bytes).chunks.filter(({ type }) => !metadata.has(type));
}

function chunk(type: string, data: Bytes): Bytes {
  const whole = new Uint8Array(12 + data.length);
  at(whole).setUint32(0, data.length);
  whole.set(utf8(type), 4);
  whole.set(data, 8);
  at(whole).setUint32(8 + data.length, crc32(whole.subarray(4, 8 + data.length)));
  return whole;
}

type Written = {
  readonly keyword: string;
  readonly text: Bytes;
  readonly isFolded: boolean;
  readonly encoding: "latin1" | "utf-8";
};

/** tEXt: keyword NUL text. zTXt: keyword NUL method text. Null for any other chunk. */
function textIn({ type, data }: PngChunk): Written | null {
  const end = data.indexOf(0);
  if (end < 1) return null;
  const keyword = new TextDecoder("latin1").decode(data.subarray(0, end));
  if (type === "iTXt") return international(keyword, data.subarray(end + 1));
  if (type !== "tEXt" && type !== "zTXt") return null;
  const isFolded = type === "zTXt";
  return { keyword, text: data.subarray(end + (isFolded ? 2 : 1)), isFolded, encoding: "latin1" };
}

/** Of iTXt, after its keyword: compressed? method language NUL translated NUL text. */
function international(keyword: string, data: Bytes): Written | null {
  const languageEnd = data.indexOf(0, 2);
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) return null;
  const text = data.subarray(translatedEnd + 1);
  return { keyword, text, isFolded: data[0] !== 0, encoding: "utf-8" };
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}
