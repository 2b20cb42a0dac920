/** One thing that Easel relies on, and what this account showed of it. */
export type Finding = {
  readonly guess: string;
  /** Null where nothing could be seen. */
  readonly holds: boolean | null;
  readonly said: string;
};

export function printed({ guess, holds, said }: Finding): string {
  const mark = holds === null ? "?" : holds ? "✓" : "✗";
  return `${mark} ${guess}: ${said}`;
}

export function dollars(microUsd: number): string {
  return `$${(microUsd / 1_000_000).toFixed(4)}`;
}
