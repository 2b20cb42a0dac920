import { createSegmind } from "@/lib/segmind/client";
import { systemClock } from "@/lib/server/clock";
import type { Database } from "@/lib/server/database/open-database";
import type { Easel } from "@/lib/server/easel";
import { parseEnv } from "@/lib/server/env";
import { localFiles } from "@/lib/server/files/local-files";

/** An Easel to measure its database by: it has no files, and Segmind is nowhere. */
export function easelOver(database: Database): Easel {
  return {
    env: parseEnv({ SEGMIND_API_KEY: "key", EASEL_DAILY_BUDGET_USD: "1000000" }),
    database,
    files: localFiles("/nowhere"),
    directUploads: null,
    segmind: createSegmind({ apiKey: "key", apiUrl: "http://127.0.0.1:1" }),
    clock: systemClock,
    random: Math.random,
    log: () => undefined,
  };
}
