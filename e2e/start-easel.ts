import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { serveSandbox } from "@/lib/sandbox/serve";
import { anyFreePort } from "../scripts/free-port.mjs";
import { serve } from "../scripts/serve.mjs";

export type Transport = "v2" | "v1";

type SubmitBody = z.infer<typeof bodySchema>;

/** The built app with a data folder of its own, before a sandbox that stands in for Segmind. */
export type StartedEasel = {
  readonly origin: string;
  /** Where it keeps everything. */
  readonly folder: string;
  /** Where it keeps its pictures. */
  readonly filesFolder: string;
  /** The bodies of all requests to make a picture: what could have cost money. */
  readonly submits: () => Promise<readonly SubmitBody[]>;
  /** What the sandbox took for them in all. */
  readonly chargedUsd: () => Promise<number>;
  /** Ends the server, politely or not, and starts it again on the same data and port. */
  readonly restart: (signal: "SIGTERM" | "SIGKILL") => Promise<void>;
  readonly stop: () => Promise<void>;
};

const bodySchema = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
const logSchema = z.object({
  submits: z.array(z.object({ body: bodySchema })),
  chargedMicroUsd: z.int(),
});

type Settings = {
  readonly transport?: Transport;
  /** What the account holds. Enough for hundreds of pictures when not given. */
  readonly creditsUsd?: number;
  readonly dailyBudgetUsd?: number;
  /** A hundredth when not given: what takes 94 s takes one, so that a test can see it being made. */
  readonly speed?: number;
};

const apiKey = "test-key";
const plentyUsd = 1_000;

/** Costs 3–5 s, most of them for a new database. */
export async function startEasel({
  transport = "v2",
  creditsUsd = plentyUsd,
  dailyBudgetUsd = plentyUsd,
  speed = 0.01,
}: Settings = {}): Promise<StartedEasel> {
  const folder = await mkdtemp(path.join(tmpdir(), "easel-e2e-"));
  const sandbox = await serveSandbox({ port: 0, apiKey, speed, creditsUsd });
  const settings = {
    port: await anyFreePort(),
    // Every variable Easel reads, so that nobody's .env.local changes what a test sees.
    env: {
      SEGMIND_API_KEY: apiKey,
      SEGMIND_API_URL: sandbox.origin,
      SEGMIND_STORAGE_URL: sandbox.origin,
      SEGMIND_TRANSPORT: transport,
      EASEL_DATA_DIR: folder,
      EASEL_DAILY_BUDGET_USD: String(dailyBudgetUsd),
      EASEL_MAX_RUNNING: "4",
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
    folder,
    filesFolder: path.join(folder, "live", "files"),
    submits: async () => (await readLog()).submits.map(({ body }) => body),
    chargedUsd: async () => (await readLog()).chargedMicroUsd / 1_000_000,
    restart: async (signal) => {
      await server.stop(signal);
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
