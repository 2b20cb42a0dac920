import { chargedWords } from "@/lib/errors";
import type { Upload } from "@/lib/contract/upload";
import { ApiError } from "../api/api-error";
import type { DraftReference } from "./draft-reference";
import type { Prepared, SizeWish } from "./prepare-reference";
import type { ReferenceFiles } from "./reference-files";
import type { ReferenceState } from "./reference-state";

export type Wanted = Pick<DraftReference, "key" | "generationId">;

export type UploaderOptions = {
  readonly files: ReferenceFiles;
  readonly prepare: (file: Blob, wish: SizeWish, signal: AbortSignal) => Promise<Prepared>;
  readonly send: (
    file: Blob,
    options: { onProgress: (share: number) => void; signal: AbortSignal },
  ) => Promise<Upload>;
  /** Makes a finished picture an upload without its bytes passing through the browser. */
  readonly adopt: (generationId: string) => Promise<Upload>;
  readonly onState: (key: string, state: ReferenceState | null) => void;
  readonly onUploaded: (key: string, upload: Upload) => void;
};

/** Brings references to the server, one after the other: side by side they would only share the line. */
export class ReferenceUploader {
  readonly #options: UploaderOptions;
  readonly #controllers = new Map<string, AbortController>();
  #queue: Promise<void> = Promise.resolve();

  constructor(options: UploaderOptions) {
    this.#options = options;
  }

  /** Does nothing for one that is on its way already. */
  start(wanted: Wanted, wish: SizeWish = "ask"): void {
    const { key } = wanted;
    if (this.#controllers.has(key)) return;
    const controller = new AbortController();
    this.#controllers.set(key, controller);
    this.#options.onState(key, { kind: "waiting" });
    this.#queue = this.#queue.then(() => this.#bring(wanted, wish, controller.signal));
  }

  /** Ends what is on its way, and forgets the file. */
  drop(key: string): void {
    this.#controllers.get(key)?.abort();
    this.#controllers.delete(key);
    this.#options.onState(key, null);
    void this.#options.files.remove(key);
  }

  async #bring(wanted: Wanted, wish: SizeWish, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { key } = wanted;
    const { files, onState, onUploaded } = this.#options;
    const tell = (state: ReferenceState | null) => {
      if (!signal.aborted) onState(key, state);
    };
    try {
      const upload = await this.#upload(wanted, wish, signal, tell);
      if (upload === null || signal.aborted) return;
      onUploaded(key, upload);
      tell(null);
      await files.remove(key);
    } catch (error) {
      tell({ kind: "failed", message: wordsOf(error), canRetry: isPassing(error) });
    } finally {
      if (!signal.aborted) this.#controllers.delete(key);
    }
  }

  /** Null where a person has to decide first, which its state tells. */
  async #upload(
    { key, generationId }: Wanted,
    wish: SizeWish,
    signal: AbortSignal,
    tell: (state: ReferenceState) => void,
  ): Promise<Upload | null> {
    const { files, prepare, send, adopt } = this.#options;
    tell({ kind: "preparing" });
    const file = await files.get(key);
    if (file === null && generationId !== null) return await adopt(generationId);
    if (file === null) {
      tell({ kind: "failed", message: lostWords, canRetry: false });
      return null;
    }
    const prepared = await prepare(file, wish, signal);
    if (prepared.kind === "ready") {
      tell({ kind: "uploading", share: 0 });
      const onProgress = (share: number) => tell({ kind: "uploading", share });
      return await send(prepared.file, { onProgress, signal });
    }
    tell(prepared.kind === "large" ? prepared : { ...prepared, kind: "failed", canRetry: false });
    return null;
  }
}

const lostWords = "Its file was not kept when the page closed. Add it again.";

function wordsOf(error: unknown): string {
  return error instanceof ApiError
    ? `${error.message} ${chargedWords[error.charged]}`
    : "It could not be uploaded. Nothing was charged.";
}

/** Whether the same again may go through: a refusal of this very picture stays one. */
function isPassing(error: unknown): boolean {
  const { status, code } = error instanceof ApiError ? error : { status: null, code: null };
  // Put there anew it will be.
  if (code === "upload_missing") return true;
  // An answer below 400 that is none of ours is a proxy's.
  return status === null || status < 400 || status >= 500 || [401, 408, 429].includes(status);
}
