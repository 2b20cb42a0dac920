import { at, concat, type Bytes } from "./bytes";

/** A marker segment with its two marker bytes. */
type Segment = { readonly marker: number; readonly data: Bytes; readonly whole: Bytes };

const startOfScan = 0xda;
const app0 = 0xe0;
const app1 = 0xe1;
const app2 = 0xe2;
const app14 = 0xee;
const comment = 0xfe;
/** XMP in JPEG, part 3 of the XMP specification. */
const xmpHeader = "http://ns.adobe.com/xap/1.0/\0";
const maxSegment = 65_533;

export function jpegXmp(bytes: Bytes): string | null {
  const segment = partsOf(bytes).segments.find(
    ({ marker, data }) => marker === app1 && startsWith(data, xmpHeader),
  );
  return segment === undefined
    ? null
    : new TextDecoder().decode(segment.data.subarray(xmpHeader.length));
}

/** The same picture with this XMP and no other metadata; as it is where the XMP does not fit into one segment. */
export function withJpegXmp(bytes: Bytes, xmp: string): Bytes {
  const data = new TextEncoder().encode(xmpHeader + xmp);
  const { segments, rest } = pictureParts(bytes);
  if (data.length > maxSegment) return withoutJpegMetadata(bytes);
  const isFirst = ({ marker }: Segment) => marker === app0;
  return concat([
    bytes.subarray(0, 2),
    ...segments.filter(isFirst).map(({ whole }) => whole),
    segment(app1, data),
    ...segments.filter((each) => !isFirst(each)).map(({ whole }) => whole),
    rest,
  ]);
}

export function withoutJpegMetadata(bytes: Bytes): Bytes {
  const { segments, rest } = pictureParts(bytes);
  return concat([bytes.subarray(0, 2), ...segments.map(({ whole }) => whole), rest]);
}

/** JFIF (its density), the colour profile and Adobe's transform are the picture's; the other APPn and comments are about it. */
function pictureParts(bytes: Bytes): { segments: Segment[]; rest: Bytes } {
  const { segments, rest } = partsOf(bytes);
  const isAbout = ({ marker, data }: Segment) =>
    marker === comment ||
    (marker >= app0 &&
      marker <= 0xef &&
      ![app0, app14].includes(marker) &&
      !(marker === app2 && startsWith(data, "ICC_PROFILE\0")));
  return { segments: segments.filter((each) => !isAbout(each)), rest };
}

/** The segments before the first scan, and everything from there on. */
function partsOf(bytes: Bytes): { segments: Segment[]; rest: Bytes } {
  const segments: Segment[] = [];
  let start = 2;
  while (start + 4 <= bytes.length && bytes[start] === 0xff) {
    const marker = bytes[start + 1] ?? 0;
    if (marker === startOfScan) break;
    const end = start + 2 + at(bytes).getUint16(start + 2);
    if (end > bytes.length) break;
    segments.push({
      marker,
      data: bytes.subarray(start + 4, end),
      whole: bytes.subarray(start, end),
    });
    start = end;
  }
  return { segments, rest: bytes.subarray(start) };
}

function segment(marker: number, data: Uint8Array): Bytes {
  const head = new Uint8Array([0xff, marker, 0, 0]);
  at(head).setUint16(2, data.length + 2);
  return concat([head, data]);
}

function startsWith(data: Bytes, text: string): boolean {
  return [...text].every((character, index) => data[index] === character.charCodeAt(0));
}
