import "client-only";

export type SendOptions = {
  /** Hears the share of the bytes that are sent, 0–1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

type Target = {
  readonly method: "POST" | "PUT";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * Sends a file and resolves with whatever was answered, or null when no answer can be had. Rejects only
 * when the signal ends it. By XMLHttpRequest, which alone tells how much is sent.
 */
export function sendBytes(
  { method, url, headers }: Target,
  file: Blob,
  { onProgress, signal }: SendOptions,
): Promise<XMLHttpRequest | null> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve(null);
    request.onabort = () => reject(new DOMException("Cancelled", "AbortError"));
    request.onload = () => resolve(request);
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
