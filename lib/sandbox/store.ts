/** Where the sandbox keeps jobs, uploads and its account: small files by name. */
export type Store = {
  readonly put: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly get: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly names: () => Promise<readonly string[]>;
  readonly remove: (name: string) => Promise<void>;
};
