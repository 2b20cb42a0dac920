import "client-only";
import type { Image } from "@/lib/contract/generation";
import { api } from "../api/api";

/**
 * Puts a picture on the clipboard as a PNG, the one format every program pastes. False where the browser
 * has no clipboard for pictures or says no; an `ApiError` where the picture cannot be had.
 */
export async function copyPicture({ url }: Pick<Image, "url">): Promise<boolean> {
  if (typeof ClipboardItem === "undefined" || navigator.clipboard === undefined) return false;
  const address = new URL(url, window.location.origin);
  address.searchParams.set("format", "png");
  const picture = api.file(`${address.pathname}${address.search}`);
  // The promise and not its bytes: Safari takes only what is promised within the click.
  const write = navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
  const isWritten = await write.then(
    () => true,
    () => false,
  );
  await picture;
  return isWritten;
}
