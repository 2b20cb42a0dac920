import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { asc, eq } from "drizzle-orm";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { createSegmind } from "@/lib/segmind/client";
import { balanceReadings, type GenerationRow, generations } from "../database/schema";
import type { Easel, LogLine } from "../easel";
import { parseEnv } from "../env";
import { localFiles } from "../files/local-files";
import { createGeneration } from "../generations/create-generation";
import { drive } from "../generations/drive";
import { isAnyActive } from "../generations/find-generations";
import { openTestDatabase } from "./test-database";

/** A whole Easel on an empty database, a folder of its own, the sandbox as Segmind and a clock that a test moves. */
export type TestEasel = Easel & {
  readonly filesFolder: string;
  readonly logged: LogLine[];
  /** Paths of the calls that may cost money, in order. */
  readonly posts: string[];
  /** Lets time pass for Easel and for the sandbox alike. */
  readonly pass: (seconds: number) => void;
  readonly generate: (input: Record<string, unknown>, model?: string) => Promise<GenerationRow>;
  readonly row: (id: string) => Promise<GenerationRow>;
  readonly rows: () => Promise<GenerationRow[]>;
  /** Lets `seconds` pass, and drives at each of them for as long as there is anything to do. */
  readonly driveFor: (seconds: number) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openTestEasel(
  variables: Readonly<Record<string, string>> = {},
): Promise<TestEasel> {
  const filesFolder = await mkdtemp(path.join(tmpdir(), "easel-test-"));
  const { database, close } = await openTestDatabase();
  let timeMs = Date.parse("2026-11-21T12:00:00Z");
  const pass = (seconds: number) => {
    timeMs += seconds * 1_000;
  };
  const posts: string[] = [];
  const logged: LogLine[] = [];
  const env = parseEnv({ SEGMIND_API_KEY: "test-key", ...variables });
  const sandbox = createSandbox({ speed: 1, now: () => timeMs });
  const easel: Easel = {
    env,
    database,
    files: localFiles(filesFolder),
    directUploads: null,
    segmind: createSegmind({
      apiKey: env.apiKey,
      transport: env.transport,
      fetch: (input, init) => {
        const request = new Request(input, init);
        if (request.method === "POST") posts.push(new URL(request.url).pathname);
        return sandbox.fetch(request);
      },
    }),
    clock: {
      now: () => new Date(timeMs),
      monotonicMs: () => timeMs,
      wait: async (ms) => pass(ms / 1_000),
      every: () => () => {},
    },
    random: () => 1,
    log: (line) => logged.push(line),
    store: { isWritable: true },
  };
  const row = async (id: string) => {
    const [found] = await database.select().from(generations).where(eq(generations.id, id));
    if (found === undefined) throw new Error(`There is no generation ${id}.`);
    return found;
  };
  return {
    ...easel,
    filesFolder,
    logged,
    posts,
    pass,
    row,
    rows: () => database.select().from(generations).orderBy(asc(generations.createdAt)),
    generate: (input, model = "gpt-image-2") =>
      createGeneration(easel, crypto.randomUUID(), { model, input }),
    driveFor: async (seconds) => {
      for (let second = 0; second <= seconds; second += 1) {
        await drive(easel);
        pass(1);
        if (!(await isAnyActive(easel))) return pass(seconds - second);
      }
    },
    forget: async () => {
      await database.delete(generations);
      await database.delete(balanceReadings);
      posts.length = 0;
      logged.length = 0;
    },
    close: async () => {
      await close();
      await rm(filesFolder, { recursive: true });
    },
  };
}
