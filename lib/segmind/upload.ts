import { isAllowedAddress } from "./allowed-address";
import { objectIn, readAnswer } from "./answer";
import { base64Stream } from "./base64-stream";
import type { Settings } from "./options";
import type { UploadOutcome } from "./outcome";
import { refusalOf } from "./refusal";
import { sendWithKey } from "./send";
import { unreachable, unreachableBy } from "./unreachable";

export type UploadFile = {
  readonly contentType: "image/png" | "image/jpeg" | "image/webp";
  readonly sizeBytes: number;
  /** Opens the file. What was not read of it is cancelled. */
  readonly stream: () => ReadableStream<Uint8Array>;
};

/**
 * Puts one file into Segmind's storage, public but unlisted, and for good: there is no delete. Segmind
 * takes base64 in JSON and nothing else, so it is streamed as that and never whole in memory. Free.
 */
export async function upload(settings: Settings, file: UploadFile): Promise<UploadOutcome> {
  try {
    const reader = file.stream().getReader();
    const outcome = post(settings, file, reader);
    // fetch leaves the body of a call that failed open, and with it the file.
    return await outcome.finally(() => reader.cancel());
  } catch (cause) {
    return unreachableBy(cause);
  }
}

async function post(
  settings: Settings,
  { contentType, sizeBytes }: UploadFile,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<UploadOutcome> {
  const head = `{"data_urls":["data:${contentType};base64,`;
  const tail = '"]}';
  const base64Bytes = Math.ceil(sizeBytes / 3) * 4;
  const response = await sendWithKey(settings, `${settings.storageUrl}/upload-asset`, {
    method: "POST",
    body: base64Stream(reader, head, tail),
    headers: {
      "Content-Type": "application/json",
      "Content-Length": String(head.length + base64Bytes + tail.length),
    },
    timeoutMs: settings.timeouts.downloadMs,
  });
  const answer = await readAnswer(response);
  if (!response.ok) return refusalOf(answer) ?? unreachable(`HTTP ${answer.status}`);
  const told = objectIn(answer) ?? {};
  const [url]: unknown[] = [told.file_urls ?? told.urls].flat();
  return typeof url === "string" && isAllowedAddress(settings, url)
    ? { kind: "uploaded", url }
    : unreachable("An answer without a usable address");
}
