import "server-only";
import type { Segmind } from "@/lib/segmind/client";
import type { Clock } from "./clock";
import type { Database } from "./database/open-database";
import type { Env } from "./env";
import type { DirectUploads } from "./files/direct-uploads";
import type { FileStore } from "./files/file-store";

/** One running Easel: everything the server's functions work with, passed to them instead of imported. */
export type Easel = {
  readonly env: Env;
  readonly database: Database;
  readonly files: FileStore;
  /** Null where large files have no way into the store but through Easel. */
  readonly directUploads: DirectUploads | null;
  readonly segmind: Segmind;
  readonly clock: Clock;
  /** 0–1, for the backoff. */
  readonly random: () => number;
  readonly log: (line: LogLine) => void;
  /** What the last look at the store found. In memory: a full disk may keep the database from being told. */
  readonly store?: { isWritable: boolean };
};

/** What a log line tells; never Segmind's text with a key in it, never a person's prompt. */
export type LogLine = { readonly event: string } & Readonly<Record<string, unknown>>;
