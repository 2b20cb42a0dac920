import { type Account, openAccount } from "./account";
import { folderStore } from "./folder-store";
import { memoryStore } from "./memory-store";
import { openRecords, type Records } from "./records";
import { openSubmitLog, type SubmitLog } from "./submit-log";

export type SandboxOptions = {
  /** When given, calls with another key, or without one, answer 401. */
  readonly apiKey?: string;
  /** 1 keeps the times Segmind publishes, 0 answers at once; a tenth of them when not given. */
  readonly speed?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** What the account holds at first, in US dollars; 25 when not given. */
  readonly creditsUsd?: number;
  /** Where jobs and uploads are kept, so that they survive a restart; in memory when not given. */
  readonly folder?: string;
  /** The origin in the addresses of pictures and uploads; Segmind's own when not given. */
  readonly outputOrigin?: string;
  /** Answers `/__sandbox/log` and `/__sandbox/reset`, for tests. */
  readonly isTest?: boolean;
};

/** What every call of the sandbox works on. */
export type World = {
  readonly apiKey: string | null;
  readonly speed: number;
  readonly now: () => number;
  readonly outputOrigin: string;
  readonly isTest: boolean;
  readonly records: Records;
  readonly account: Account;
  readonly log: SubmitLog;
  /** How often a request came before, by its hash. */
  readonly repeats: Map<string, number>;
  /** Hashes of requests that were refused once and will be accepted next. */
  readonly refusedOnce: Set<string>;
};

export function createWorld(options: SandboxOptions): World {
  const { apiKey = null, folder, creditsUsd = 25, now = Date.now } = options;
  const store = folder === undefined ? memoryStore() : folderStore(folder);
  return {
    apiKey,
    speed: options.speed ?? 0.1,
    now,
    outputOrigin: options.outputOrigin ?? "https://images.segmind.com",
    isTest: options.isTest ?? false,
    records: openRecords(store, now),
    account: openAccount(store, creditsUsd),
    log: openSubmitLog(),
    repeats: new Map(),
    refusedOnce: new Set(),
  };
}
