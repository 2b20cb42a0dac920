import "client-only";
import type { Prepared, SizeWish } from "./prepare-reference";
import type { PrepareRequest } from "./prepare-worker";

/** As `prepareReference`, beside the page. Ended by the signal at once, whatever it is at. */
export function prepareInWorker(
  file: Blob,
  wish: SizeWish,
  signal: AbortSignal,
): Promise<Prepared> {
  const worker = new Worker(new URL("./prepare-worker.ts", import.meta.url), { type: "module" });
  const prepared = new Promise<Prepared>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Prepared>) => resolve(data);
    worker.onerror = () =>
      resolve({ kind: "refused", message: "This browser ran out of room for the picture." });
    signal.addEventListener("abort", () => reject(new DOMException("Cancelled", "AbortError")));
    const request: PrepareRequest = { file, wish };
    worker.postMessage(request);
  });
  return prepared.finally(() => worker.terminate());
}
