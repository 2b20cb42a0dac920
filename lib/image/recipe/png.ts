import { crc32 } from "./crc32";
import { at, concat, type Bytes } from "./bytes";

/** One chunk of a PNG: its type, its data, and where it lies in the file with length and checksum. */
type Chunk = { readonly type: string; readonly data: Bytes; readonly whole: Bytes };

const signature = 8;
const xmpKeyword = "XML:com.adobe.xmp";
/** All that says something about the picture instead of being it. */
const metadata = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "caBX"]);

/** The texts of a PNG by keyword; XMP under "XML:com.adobe.xmp". Compressed ones are left out. */
export function pngTexts(bytes: Bytes): ReadonlyMap<string, string> {
  const texts = chunksOf(bytes).flatMap(({ type, data }) => {
    if (type !== "tEXt" && type !== "iTXt") return [];
    const end = data.indexOf(0);
    if (end < 1) return [];
    const keyword = latin1(data.subarray(0, end));
    const text = type === "tEXt" ? latin1(data.subarray(end + 1)) : international(data, end);
    return text === null ? [] : [[keyword, text] as const];
  });
  return new Map(texts);
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
    bytes.subarray(0, signature),
    header?.whole ?? new Uint8Array(),
    ...added,
    ...rest.map(({ whole }) => whole),
  ]);
}

/** The same picture with nothing but the picture; its colour profile is part of it. */
export function withoutPngMetadata(bytes: Bytes): Bytes {
  return concat([bytes.subarray(0, signature), ...pictureChunks(bytes).map(({ whole }) => whole)]);
}

export const pngXmp = (bytes: Bytes) => pngTexts(bytes).get(xmpKeyword) ?? null;

function pictureChunks(bytes: Bytes): Chunk[] {
  return chunksOf(bytes).filter(({ type }) => !metadata.has(type));
}

/** Chunks up to the first that is cut off. */
function chunksOf(bytes: Bytes): Chunk[] {
  const chunks: Chunk[] = [];
  for (let start = signature; start + 12 <= bytes.length;) {
    const length = at(bytes).getUint32(start);
    const end = start + 12 + length;
    if (end > bytes.length) break;
    const type = latin1(bytes.subarray(start + 4, start + 8));
    chunks.push({
      type,
      data: bytes.subarray(start + 8, end - 4),
      whole: bytes.subarray(start, end),
    });
    start = end;
  }
  return chunks;
}

function chunk(type: string, data: Bytes): Bytes {
  const whole = new Uint8Array(12 + data.length);
  at(whole).setUint32(0, data.length);
  whole.set(utf8(type), 4);
  whole.set(data, 8);
  at(whole).setUint32(8 + data.length, crc32(whole.subarray(4, 8 + data.length)));
  return whole;
}

/** keyword NUL compressed? method language NUL translated NUL text, in UTF-8. */
function international(data: Bytes, keywordEnd: number): string | null {
  if (data[keywordEnd + 1] !== 0) return null;
  const languageEnd = data.indexOf(0, keywordEnd + 3);
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  return translatedEnd < 0 ? null : new TextDecoder().decode(data.subarray(translatedEnd + 1));
}

function latin1(bytes: Bytes): string {
  return new TextDecoder("latin1").decode(bytes);
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}
