/** What a client works with. Times in milliseconds; each covers the whole answer, its body included. */
export type SegmindOptions = {
  readonly apiKey: string;
  readonly apiUrl?: string;
  readonly storageUrl?: string;
  /** `v2` queues and polls; `v1` is the older call that blocks until the picture is there. */
  readonly transport?: "v2" | "v1";
  readonly fetch?: typeof globalThis.fetch;
  readonly timeouts?: Partial<Timeouts>;
};

type Timeouts = {
  /** For a POST that only queues. */
  readonly submitMs: number;
  /** For v1, which answers with the picture. */
  readonly blockingMs: number;
  /** For GETs. */
  readonly readMs: number;
  readonly downloadMs: number;
};

/** The options with their defaults. */
export type Settings = Required<Omit<SegmindOptions, "timeouts">> & { readonly timeouts: Timeouts };

export function settingsOf(options: SegmindOptions): Settings {
  const { apiKey } = options;
  // What no header may carry would make fetch throw, and quote the key in its message.
  if (!/^[\x21-\x7e]+$/.test(apiKey))
    throw new Error("Expected an API key of visible ASCII characters without spaces.");
  return {
    transport: "v2",
    // Looked up at each call: Next and tests both put a fetch of their own in its place.
    fetch: (input, init) => globalThis.fetch(input, init),
    ...options,
    apiUrl: baseOf(options.apiUrl ?? "https://api.segmind.com"),
    storageUrl: baseOf(options.storageUrl ?? "https://workflows-api.segmind.com"),
    timeouts: {
      submitMs: 20_000,
      blockingMs: 180_000,
      readMs: 15_000,
      downloadMs: 120_000,
      ...options.timeouts,
    },
  };
}

function baseOf(address: string): string {
  return new URL(address).href.replace(/\/+$/, "");
}
