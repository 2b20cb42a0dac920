import { prepareReference, type SizeWish } from "./prepare-reference";

export type PrepareRequest = { readonly file: Blob; readonly wish: SizeWish };

/** The thread on which files are read and drawn: a large picture takes a second, and nobody waits for it. */
self.onmessage = ({ data }: MessageEvent<PrepareRequest>) => {
  prepareReference(data.file, data.wish).then(
    (prepared) => self.postMessage(prepared),
    (error: unknown) => {
      // Thrown outside the promise, it reaches the page as the worker's error.
      setTimeout(() => {
        throw error;
      });
    },
  );
};
