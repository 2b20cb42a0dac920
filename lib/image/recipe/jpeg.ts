import { at, concat, type Bytes } from "../parts/bytes";
import {
  endOfImage,
  isNamed,
  type JpegSegment,
  jpegSegments,
  startOfScan,
} from "../parts/jpeg-segments";

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
    ({ marker, data }) => marker === app1 && isNamed(data, xmpHeader),
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
  const isFirst = ({ marker }: JpegSegment) => marker === app0;
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
function pictureParts(bytes: Bytes): { segments: JpegSegment[]; rest: Bytes } {
  const { segments, rest } = partsOf(bytes);
  const isAbout = ({ marker, data }: JpegSegment) =>
    marker === comment ||
    (marker !== null &&
      marker >= app0 &&
      marker <= 0xef &&
      ![app0, app14].includes(marker) &&
      !(marker === app2 && isNamed(data, "ICC_PROFILE\0")));
  return { segments: segments.filter((each) => !isAbout(each)), rest };
}

/** The segments before the first scan, and everything from there on. */
function partsOf(bytes: Bytes): { segments: JpegSegment[]; rest: Bytes } {
  const segments: JpegSegment[] = [];
  let end = 2;
  for (const each of jpegSegments(bytes)) {
    if (each.marker === startOfScan || each.marker === endOfImage) break;
    segments.push(each);
    end = each.whole.byteOffset - bytes.byteOffset + each.whole.length;
  }
  return { segments, rest: bytes.subarray(end) };
}

function segment(marker: number, data: Uint8Array): Bytes {
  const head = new Uint8Array([0xff, marker, 0, 0]);
  at(head).setUint16(2, data.length + 2);
  return concat([head, data]);
}
