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
  /** The cookie of someone who is signed in, as a Cookie header. */
  readonly session: string;
  readonly apiKey: string;
  /** The bodies of all requests to make a picture: what could have cost money. */
  readonly submits: () => Promise<readonly SubmitBody[]>;
  readonly stop: () => Promise<void>;
};

const bodySchema = z.record(z.string(), z.union([z.string(), z.number()]));
const logSchema = z.object({ submits: z.array(z.object({ body: bodySchema })) });

type Settings = {
  readonly transport?: Transport;
  /** What the account holds. Enough for hundreds of pictures when not given. */
  readonly creditsUsd?: number;
  readonly dailyBudgetUsd?: number;
  /** A hundredth when not given: what takes 94 s takes one, so that a test can see it being made. */
  readonly speed?: number;
};

const apiKey = "canary-key-of-the-tests";
export const passcode = "a passcode for tests";
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
  const server = serve({
    port: await anyFreePort(),
    // Every variable Easel reads, so that nobody's .env.local changes what a test sees.
    env: {
      SEGMIND_API_KEY: apiKey,
      SEGMIND_API_URL: sandbox.origin,
      SEGMIND_STORAGE_URL: sandbox.origin,
      EASEL_PASSCODE: passcode,
      // As behind a proxy, so that a test can be someone of its own.
      EASEL_ADDRESS_HEADER: "x-forwarded-for",
      SEGMIND_TRANSPORT: transport,
      EASEL_DATA_DIR: folder,
      EASEL_DAILY_BUDGET_USD: String(dailyBudgetUsd),
      EASEL_MAX_RUNNING: "4",
    },
  });
  await server.healthy;
  return {
    origin: server.origin,
    apiKey,
    session: await signIn(server.origin),
    submits: async () => {
      const answer = await fetch(`${sandbox.origin}/__sandbox/log`);
      return logSchema.parse(await answer.json()).submits.map(({ body }) => body);
    },
    stop: async () => {
      await server.stop();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
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
