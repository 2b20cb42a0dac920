import { isAllowedAddress } from "./allowed-address";
import type { Settings } from "./options";
import type { DownloadOutcome } from "./outcome";
import { unreachable, unreachableBy } from "./unreachable";

const gone = new Set([403, 404, 410]);

/** Fetches a finished picture. Without the key: its address is public, and belongs to a storage that is not the API. */
export async function download(settings: Settings, address: string): Promise<DownloadOutcome> {
  if (!isAllowedAddress(settings, address)) return { kind: "forbidden_address" };
  try {
    const response = await settings.fetch(address, {
      redirect: "error",
      signal: AbortSignal.timeout(settings.timeouts.downloadMs),
    });
    if (response.ok && response.body !== null) {
      return {
        kind: "found",
        stream: response.body,
        contentType: response.headers.get("content-type"),
        sizeBytes: sizeOf(response.headers),
      };
    }
    await response.body?.cancel();
    if (gone.has(response.status)) return { kind: "gone" };
    return unreachable(`HTTP ${response.status}`);
  } catch (cause) {
    return unreachableBy(cause);
  }
}

/** The length said, unless it is that of a compressed form: fetch unpacks what it hands out. */
function sizeOf(headers: Headers): number | null {
  const said = headers.get("content-length");
  return said === null || headers.has("content-encoding") ? null : Number(said);
}
