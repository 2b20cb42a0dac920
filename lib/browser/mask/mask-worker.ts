import { fetchMask } from "./fetch-mask";
import type { MaskAnswer, MaskRequest } from "./mask-messages";
import { openMaskStore } from "./mask-store";
import { ServedPainting } from "./served-painting";

/** The thread on which masks are painted, so that none of it stands in the way of the pointer. */
const store = openMaskStore();
let painting: ServedPainting | null = null;
let queue: Promise<void> = Promise.resolve();

// Typed as a window's, which every browser's worker scope shares this much with.
self.onmessage = ({ data }: MessageEvent<MaskRequest>) => {
  queue = queue.then(() => serve(data)).catch(report);
};

async function serve(request: MaskRequest): Promise<void> {
  if (request.type === "open")
    painting = await ServedPainting.open(request, { store, fetchMask, post });
  else await painting?.serve(request);
  if (request.type === "close") self.close();
}

function post(answer: MaskAnswer, transfer: Transferable[]): void {
  self.postMessage(answer, { transfer });
}

/** Thrown outside the queue, a failure reaches the page as the worker's error. */
function report(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
