import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { apiUrlOf, standInToken } from "@/lib/server/files/testing/blob-stand-in";
import { serveSandbox } from "@/lib/sandbox/serve";
import { canaryKey } from "../scripts/canary-key.mjs";
import { anyFreePort } from "../scripts/free-port.mjs";
import { serve } from "../scripts/serve.mjs";

export type Transport = "v2" | "v1";
export type Signal = "SIGTERM" | "SIGKILL";

type SubmitBody = z.infer<typeof bodySchema>;
type Poll = z.infer<typeof pollSchema>;

/** The built app with a data folder of its own, before a sandbox that stands in for Segmind. */
export type StartedEasel = {
  readonly origin: string;
  /** All that its pages may ask anything. */
  readonly origins: readonly string[];
  /** Where it keeps everything. */
  readonly folder: string;
  /** Where it keeps its pictures. */
  readonly filesFolder: string;
  /** The cookie of someone who is signed in, as a Cookie header; empty where nobody can be. */
  readonly session: string;
  readonly apiKey: string;
  /** The bodies of all requests to make a picture: what could have cost money. */
  readonly submits: () => Promise<readonly SubmitBody[]>;
  /** When each of them came, in the same order. */
  readonly submitTimes: () => Promise<readonly Date[]>;
  /** What the sandbox took for them in all. */
  readonly chargedUsd: () => Promise<number>;
  /** Every look the server took at a job of a model, in order. */
  readonly polls: () => Promise<readonly Poll[]>;
  /** Ends the server, politely or not, and starts it again on the same data and port. */
  readonly restart: (signal: Signal, whileDown: () => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const bodySchema = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
const pollSchema = z.object({ id: z.string(), status: z.string(), at: z.coerce.date() });
const logSchema = z.object({
  submits: z.array(z.object({ body: bodySchema, at: z.coerce.date() })),
  polls: z.array(pollSchema),
  chargedMicroUsd: z.int(),
});

type Settings = {
  readonly transport?: Transport;
  /** What the account holds. Enough for hundreds of pictures when not given. */
  readonly creditsUsd?: number;
  readonly dailyBudgetUsd?: number;
  /** A hundredth when not given: what takes 94 s takes one, so that a test can see it being made. */
  readonly speed?: number;
  readonly maxRunning?: number;
  /** Without a passcode, so that it lets nobody in. */
  readonly isClosed?: boolean;
  /** As a function of Vercel's: no timer lives in it, and it keeps nothing on its disk. */
  readonly isOnVercel?: boolean;
  /** A PostgreSQL server's database; an embedded one when not given. */
  readonly databaseUrl?: string;
  /** Where a stand-in of Vercel Blob answers, which then keeps the pictures. They lie in a folder when not given. */
  readonly blobOrigin?: string;
  /** Hears of every request, line by line as the server logs it. */
  readonly onLog?: (text: string) => void;
  /** Hears what the server says goes wrong; the terminal shows it when not given. */
  readonly onTrouble?: (text: string) => void;
};

const apiKey = canaryKey;
export const passcode = "a passcode for tests";
const plentyUsd = 1_000;

/** Costs 3–5 s, most of them for a new database. */
export async function startEasel({
  transport = "v2",
  creditsUsd = plentyUsd,
  dailyBudgetUsd = plentyUsd,
  speed = 0.01,
  maxRunning = 4,
  isClosed = false,
  isOnVercel = false,
  databaseUrl = "",
  blobOrigin,
  onLog,
  onTrouble,
}: Settings = {}): Promise<StartedEasel> {
  const folder = await mkdtemp(path.join(tmpdir(), "easel-e2e-"));
  const sandbox = await serveSandbox({ port: 0, apiKey, speed, creditsUsd });
  const settings = {
    ...(onLog && { onLog }),
    ...(onTrouble && { onTrouble }),
    port: await anyFreePort(),
    // Every variable Easel reads, so that nobody's .env.local changes what a test sees.
    env: {
      SEGMIND_API_KEY: apiKey,
      SEGMIND_API_URL: sandbox.origin,
      SEGMIND_STORAGE_URL: sandbox.origin,
      EASEL_PASSCODE: isClosed ? "" : passcode,
      // As behind a proxy, so that a test can be someone of its own.
      EASEL_ADDRESS_HEADER: "x-forwarded-for",
      SEGMIND_TRANSPORT: transport,
      EASEL_DATA_DIR: folder,
      // What is being uploaded lies there, out of the reach of other tests and their clocks.
      TMPDIR: folder,
      EASEL_DAILY_BUDGET_USD: String(dailyBudgetUsd),
      EASEL_MAX_RUNNING: String(maxRunning),
      DATABASE_URL: databaseUrl,
      ...(isOnVercel && { VERCEL: "1" }),
      ...blobEnv(blobOrigin),
    },
  };
  let server = serve(settings);
  await server.healthy;
  const readLog = async () => {
    const answer = await fetch(`${sandbox.origin}/__sandbox/log`);
    return logSchema.parse(await answer.json());
  };
  return {
    origin: server.origin,
    origins: [server.origin, ...(blobOrigin === undefined ? [] : [blobOrigin])],
    apiKey,
    session: isClosed ? "" : await signIn(server.origin),
    folder,
    filesFolder: path.join(folder, "live", "files"),
    submits: async () => (await readLog()).submits.map(({ body }) => body),
    submitTimes: async () => (await readLog()).submits.map(({ at }) => at),
    chargedUsd: async () => (await readLog()).chargedMicroUsd / 1_000_000,
    polls: async () => (await readLog()).polls,
    restart: async (signal, whileDown) => {
      await server.stop(signal);
      await whileDown();
      server = serve(settings);
      await server.healthy;
    },
    stop: async () => {
      await server.stop();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function blobEnv(origin: string | undefined): Record<string, string> {
  if (origin === undefined) return { BLOB_READ_WRITE_TOKEN: "" };
  return {
    BLOB_READ_WRITE_TOKEN: standInToken,
    VERCEL_BLOB_API_URL: apiUrlOf(origin),
    NODE_OPTIONS: `--import=${new URL("lead-to-blob.mjs", import.meta.url).href}`,
    EASEL_TEST_BLOB_ORIGIN: origin,
  };
}

async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: origin },
    body: JSON.stringify({ passcode, name: "Ada" }),
  });
  const [cookie = ""] = answer.headers.get("set-cookie")?.split(";") ?? [];
  return cookie;
}
