import { isAllowedAddress } from "./allowed-address";
import { type Answer, objectIn, objectOf } from "./answer";
import type { Settings } from "./options";

type Picture = { readonly bytes: Uint8Array } | { readonly url: string };

/**
 * The picture in v1's answer: its raw bytes, or, as Segmind's pages say "Text/JSON", a JSON with an
 * address or with base64 in one of the places clients have seen it. Null when there is none.
 */
export function pictureIn(settings: Settings, answer: Answer): Picture | null {
  const type = answer.headers.get("content-type") ?? "";
  if (type.startsWith("image/")) {
    return answer.bytes.byteLength > 0 ? { bytes: answer.bytes } : null;
  }
  const told = objectIn(answer);
  if (told === null) return null;
  for (const candidate of candidatesIn(told)) {
    const picture = pictureOf(settings, candidate);
    if (picture !== null) return picture;
  }
  return null;
}

function candidatesIn(told: Readonly<Record<string, unknown>>): unknown[] {
  const places = [told.image, told.images, told.output, told.data].flat();
  return places.flatMap((place) => {
    const object = objectOf(place);
    return object === null ? [place] : [object.url, object.b64_json, object.data];
  });
}

function pictureOf(settings: Settings, candidate: unknown): Picture | null {
  if (typeof candidate !== "string" || candidate === "") return null;
  if (isAllowedAddress(settings, candidate)) return { url: candidate };
  const base64 = /^data:image\/\w+;base64,(.+)$/s.exec(candidate)?.[1] ?? candidate;
  if (!/^[A-Za-z0-9+/=\s]+$/.test(base64)) return null;
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return bytes.byteLength > 0 ? { bytes } : null;
}
