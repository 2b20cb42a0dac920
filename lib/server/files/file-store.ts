import "server-only";

export type StoredFile = { readonly stream: ReadableStream<Uint8Array>; readonly bytes: number };

/**
 * Where pictures are kept. Keys look like "id/original.png"; whoever calls makes sure they are safe.
 * Where the store does not do its part, each rejects with the failure `store_unavailable`.
 */
export type FileStore = {
  /** Keeps these bytes for good before it resolves. Repeatable: the same key and bytes again are fine. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** The file as a stream, or null when there is none. */
  readonly read: (key: string) => Promise<StoredFile | null>;
  /** Removes the file for good. There need not be one. */
  readonly remove: (key: string) => Promise<void>;
  /** Resolves when a picture can be written, rejects when not. */
  readonly check: () => Promise<void>;
};
