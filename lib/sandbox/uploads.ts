import { extensionOf } from "@/lib/image/file-name";
import { sniffPicture } from "@/lib/image/sniff";
import { file, html, json, refusal } from "./answer";
import type { Call } from "./call";

const dataUrl = /^data:image\/(?:png|jpeg|webp);base64,/;

/** `POST /upload-asset`: pictures as data URLs, their addresses in the same order. */
export async function uploadAssets({ world, request }: Call): Promise<Response> {
  const pictures = picturesIn(await request.json().catch(() => null));
  if (pictures === null) return refusal(400, "data_urls must be a list of base64 data URLs.");
  const names: string[] = [];
  for (const bytes of pictures) {
    const type = sniffPicture(bytes);
    if (type === null) return refusal(400, "Unsupported file type.");
    names.push(await world.records.keepUpload(bytes, extensionOf(type)));
  }
  return json(200, {
    file_urls: names.map((name) => `${world.outputOrigin}/uploads/${name}`),
    message: "Files uploaded successfully.",
  });
}

/** `GET /uploads/{name}`: public to whoever knows the address. */
export async function readUpload({ world, id: name }: Call): Promise<Response> {
  const bytes = await world.records.upload(name);
  const type = bytes === null ? null : sniffPicture(bytes);
  return bytes === null || type === null ? html(404, "Not Found") : file(bytes, type);
}

function picturesIn(body: unknown): Uint8Array[] | null {
  if (typeof body !== "object" || body === null || !("data_urls" in body)) return null;
  const urls: unknown = body.data_urls;
  if (!Array.isArray(urls) || urls.length === 0) return null;
  const pictures = urls.flatMap((url: unknown) =>
    typeof url === "string" && dataUrl.test(url)
      ? Buffer.from(url.slice(url.indexOf(",") + 1), "base64")
      : [],
  );
  return pictures.length === urls.length ? pictures : null;
}
