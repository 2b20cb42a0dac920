import "client-only";
import type { Upload } from "@/lib/contract/upload";
import { failureOfAnswer, failureOfSilence } from "../api-error";

type SendOptions = {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * Hands a picture to the server; the same bytes again are the same upload. Throws an `ApiError`, or what the
 * signal was aborted with. By XMLHttpRequest, which alone tells how much is sent.
 */
export function sendUpload(file: Blob, { onProgress, signal }: SendOptions = {}): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/uploads");
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(failureOfSilence());
    request.onabort = () => reject(new DOMException("Cancelled", "AbortError"));
    request.onload = () => {
      const body = readJson(request.responseText);
      const headers = { "x-request-id": request.getResponseHeader("x-request-id") ?? "" };
      const isTaken = request.status === 200 || request.status === 201;
      if (isTaken && body?.upload !== undefined) resolve(body.upload);
      else reject(failureOfAnswer(body, new Response(null, { status: request.status, headers })));
    };
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** Our own routes are trusted to keep to the contract. */
function readJson(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
