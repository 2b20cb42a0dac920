import "server-only";

export type StoredFile = {
  readonly stream: ReadableStream<Uint8Array>;
  /** As many as the stream gives: of a part, those of the part. */
  readonly bytes: number;
};

/** What is to be kept: bytes, or a way to read them as often as needed without holding them in memory. */
export type Content =
  Uint8Array | { readonly open: () => ReadableStream<Uint8Array>; readonly bytes: number };

/** Part of a file: from this byte on, so many at the most. */
export type Part = { readonly from: number; readonly bytes: number };

/**
 * Where pictures are kept. Keys look like "id/original.png"; whoever calls makes sure they are safe.
 * Where the store does not do its part, each rejects with the failure `store_unavailable`.
 */
export type FileStore = {
  /**
   * Keeps a file for good before it resolves, whole or not at all. What stands under a key is never
   * replaced: the same bytes again are fine, other ones reject with KeyTakenError.
   */
  readonly put: (key: string, content: Content) => Promise<void>;
  /** The file, or a part of it, as a stream; null when there is none. */
  readonly read: (key: string, part?: Part) => Promise<StoredFile | null>;
  /** How many bytes the file has, or null when there is none. */
  readonly size: (key: string) => Promise<number | null>;
  /** Removes the file for good. There need not be one. */
  readonly remove: (key: string) => Promise<void>;
  /** Resolves when a picture can be written, rejects when not. */
  readonly check: () => Promise<void>;
};

/** Other bytes than these are kept under the key already, and stay. */
export class KeyTakenError extends Error {
  constructor(key: string) {
    super(`Another file is kept under ${key}.`);
    this.name = "KeyTakenError";
  }
}
