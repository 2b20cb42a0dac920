import path from "node:path";
import type { z } from "zod";
import { creditsSchema } from "@/lib/contract/credits";
import { generationBodySchema } from "@/lib/contract/generation";
import { anyFreePort } from "../free-port.mjs";
import { serve } from "../serve.mjs";
import type { Point } from "./points";

const watcher = new URL("preload.mjs", import.meta.url).href;
export const apiKey = "test-key";
export const passcode = "a passcode for tests";

/** What a server needs to know of the world it lives in. */
export type Surroundings = {
  readonly folder: string;
  readonly sandboxOrigin: string;
  readonly transport: Point["transport"];
  readonly maxRunning: number;
  /** The Cookie header of who has signed in: it outlives every server. */
  session: string;
};

export type Life = Awaited<ReturnType<typeof startLife>>;

/** What a server on this folder writes and calls, and where it is told at which point to die. */
export function journalOf({ folder }: Surroundings): string {
  return path.join(folder, "journal");
}

export function orderOf({ folder }: Surroundings): string {
  return path.join(folder, "order");
}

/** Starts the built server; it may die before it answers. */
export async function startLife(around: Surroundings) {
  const bornMs = Date.now();
  const trouble: string[] = [];
  const server = serve({
    port: await anyFreePort(),
    onTrouble: (text) => trouble.push(text),
    env: {
      SEGMIND_API_KEY: apiKey,
      SEGMIND_API_URL: around.sandboxOrigin,
      SEGMIND_STORAGE_URL: around.sandboxOrigin,
      EASEL_PASSCODE: passcode,
      SEGMIND_TRANSPORT: around.transport,
      EASEL_DATA_DIR: around.folder,
      EASEL_DAILY_BUDGET_USD: "1000",
      EASEL_MAX_RUNNING: String(around.maxRunning),
      NODE_OPTIONS: `--import=${watcher}`,
      CRASH_JOURNAL: journalOf(around),
      CRASH_ORDER: orderOf(around),
    },
  });
  const healthy = server.healthy.catch((cause: Error) => {
    throw new Error(`${cause.message}\n${trouble.join("")}`, { cause });
  });
  // One that dies while it starts never gets healthy, as it should.
  healthy.catch(() => undefined);
  return { ...server, ...clientOf(server.origin, around), healthy, bornMs, trouble };
}

/** Whoever has signed in, at a server. */
export function clientOf(origin: string, around: Pick<Surroundings, "session">) {
  const ask = (path: string, init: RequestInit = {}) => {
    const headers = { Origin: origin, Cookie: around.session, ...init.headers };
    return fetch(`${origin}${path}`, { ...init, headers, signal: AbortSignal.timeout(30_000) });
  };
  const post = (path: string, body?: object, headers: Record<string, string> = {}) =>
    ask(path, {
      method: "POST",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
    });
  return {
    /** The cookie; empty where there is no door. */
    signIn: async () => {
      const answer = await post("/api/session", { passcode, name: "Ada" });
      return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    },
    /** The status that a try is answered with. */
    tryPasscode: async (tried: string, address: string) =>
      (await post("/api/session", { passcode: tried }, { "X-Forwarded-For": address })).status,
    signOut: (cookie: string) =>
      ask("/api/session", { method: "DELETE", headers: { Cookie: cookie } }),
    statusWith: async (cookie: string) =>
      (await ask("/api/credits", { headers: { Cookie: cookie } })).status,
    generate: (id: string) => post("/api/generations", bodyOf(id), { "Idempotency-Key": id }),
    cancel: (id: string) => post(`/api/generations/${id}/cancel`),
    /** Asks nobody to drive. */
    picture: (id: string) => ask(`/api/generations/${id}/image`),
    thumbnail: (id: string) => ask(`/api/generations/${id}/thumbnail`),
    generation: async (id: string) => {
      const told = await parsed(generationBodySchema, ask(`/api/generations/${id}`));
      return told.generation;
    },
    credits: () => parsed(creditsSchema, ask("/api/credits")),
  };
}

/** The cheapest picture there is; its generation's id in the prompt lets the sandbox count for it. */
function bodyOf(id: string) {
  const input = { prompt: `A chair, ${id}`, size: "1024x1024", quality: "low" };
  return { model: "gpt-image-1-mini", input };
}

async function parsed<T>(schema: z.ZodType<T>, asked: Promise<Response>): Promise<T> {
  const answer = await asked;
  if (!answer.ok)
    throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return schema.parse(await answer.json());
}
