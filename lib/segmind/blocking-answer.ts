import { isAllowedAddress } from "./allowed-address";
import { type Answer, objectIn, objectOf, type Told } from "./answer";
import { looksLikePicture } from "./looks-like-picture";
import type { Settings } from "./options";

type Picture = { readonly bytes: Uint8Array } | { readonly url: string };

/**
 * The picture in v1's answer: its raw bytes, or, as Segmind's pages say "Text/JSON", a JSON with an
 * address or with base64 in one of the places clients have seen it. Null when there is none.
 */
export function pictureIn(settings: Settings, answer: Answer): Picture | null {
  if (isPicture(answer)) return { bytes: answer.bytes };
  const told = objectIn(answer);
  if (told === null) return null;
  for (const candidate of candidatesIn(told)) {
    const picture = pictureOf(settings, candidate);
    if (picture !== null) return picture;
  }
  return null;
}

function isPicture({ headers, bytes }: Answer): boolean {
  const isSaid = headers.get("content-type")?.startsWith("image/") ?? false;
  return (isSaid && bytes.byteLength > 0) || looksLikePicture(bytes);
}

function candidatesIn(told: Told): unknown[] {
  const places = [told.image, told.images, told.output, told.data, told.url].flat();
  return places.flatMap((place) => {
    const object = objectOf(place);
    return object === null ? [place] : [object.url, object.b64_json, object.data];
  });
}

/** Any word is base64 of something, so the bytes have to look like a picture. */
function pictureOf(settings: Settings, candidate: unknown): Picture | null {
  if (typeof candidate !== "string") return null;
  if (isAllowedAddress(settings, candidate)) return { url: candidate };
  const base64 = candidate.replace(/^data:image\/[\w.+-]+;base64,/, "");
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return looksLikePicture(bytes) ? { bytes } : null;
}
