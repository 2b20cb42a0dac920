import { objectIn, readAnswer } from "./answer";
import { isAllowedAddress } from "./allowed-address";
import type { Settings } from "./options";
import type { UploadOutcome } from "./outcome";
import { refusalOf } from "./refusal";
import { sendWithKey } from "./send";

export type UploadFile = {
  readonly contentType: "image/png" | "image/jpeg" | "image/webp";
  readonly sizeBytes: number;
  readonly stream: ReadableStream<Uint8Array>;
};

/**
 * Puts one file into Segmind's storage, public but unlisted, and for good: there is no delete. Segmind
 * takes base64 in JSON and nothing else, so it is streamed as that and never whole in memory. Free.
 */
export async function upload(settings: Settings, file: UploadFile): Promise<UploadOutcome> {
  const head = `{"data_urls":["data:${file.contentType};base64,`;
  const tail = '"]}';
  const base64Bytes = Math.ceil(file.sizeBytes / 3) * 4;
  try {
    const response = await sendWithKey(settings, `${settings.storageUrl}/upload-asset`, {
      method: "POST",
      body: file.stream.pipeThrough(base64Between(head, tail)),
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
  } catch (cause) {
    return { ...unreachable(String(cause)), cause };
  }
}

/** base64 of everything that passes; what is no multiple of three bytes waits for the next chunk. */
function base64Between(head: string, tail: string): TransformStream<Uint8Array, Uint8Array> {
  let rest = Buffer.alloc(0);
  return new TransformStream({
    start: (controller) => controller.enqueue(Buffer.from(head)),
    transform: (chunk, controller) => {
      const bytes = Buffer.concat([rest, chunk]);
      const usable = bytes.byteLength - (bytes.byteLength % 3);
      rest = bytes.subarray(usable);
      controller.enqueue(Buffer.from(bytes.subarray(0, usable).toString("base64")));
    },
    flush: (controller) => controller.enqueue(Buffer.from(rest.toString("base64") + tail)),
  });
}

function unreachable(detail: string) {
  return { kind: "unreachable", detail } as const;
}
