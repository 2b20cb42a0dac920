import type { Process } from "./process";

/** What can go wrong with one call. "after" faults strike when Segmind has done its part already. */
export type Fault =
  | "none"
  | "undelivered"
  | "rate_limited"
  | "refused"
  | "own_500"
  | "html_500"
  | "bad_gateway"
  | "reset_after"
  | "half_body"
  | "hang"
  | "late"
  | "no_id"
  | "gone"
  | "job_failed"
  | "no_picture";

type Job = {
  readonly id: string;
  readonly generation: string;
  readonly cost: number;
  readonly doneAtMs: number;
  readonly isFailed: boolean;
};

type World = {
  readonly nowMs: () => number;
  /** The fault that the next call meets. */
  readonly nextFault: () => Fault;
  /** Resolves when that much virtual time has passed. */
  readonly later: (ms: number) => Promise<void>;
};

/** What Segmind did, whatever Easel came to know of it. */
export type FaultySegmind = {
  /** The network as one process has it. */
  readonly fetchOf: (process: Process) => typeof fetch;
  /** How often each generation was taken and will be charged, by the id in its prompt. */
  readonly charges: () => ReadonlyMap<string, number>;
  readonly chargedMicroUsd: () => number;
  /** The generations whose request id reached a process. */
  readonly told: () => ReadonlySet<string>;
};

const recordLivesMs = 60 * 60_000;
const jobTakesMs = 8_000;
const microUsdOfLow = 5_000;
const hangMs = 20_000;
/** Longer than Easel waits before it gives a submit up as unknown. */
const lateMs = 40_000;

/** The smallest PNG: one grey pixel. */
export const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWPo6OgAAAM0AZmUse0HAAAAAElFTkSuQmCC",
  "base64",
);

/** Segmind with a will of its own: each call may fail in every way a call can, before or after it took effect. */
export function createFaultySegmind(world: World): FaultySegmind {
  const jobs = new Map<string, Job>();
  const told = new Set<string>();

  async function answer(process: Process, request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const fault = world.nextFault();
    await process.step(`${request.method} ${pathname.split("/")[1]} meets ${fault}`);
    if (fault === "undelivered") throw networkError("ECONNREFUSED");
    if (fault === "hang" && request.method === "GET") return silence();
    const instead = early[fault];
    if (instead !== undefined) return instead();
    if (request.method === "POST") {
      const generation = generationIn(await request.text());
      const answered = await lateAnswer(process, fault, accept(generation, fault));
      if (fault !== "no_id" && fault !== "half_body") told.add(generation);
      return answered;
    }
    if (pathname.startsWith("/v2/requests/"))
      return lateAnswer(process, fault, tell(pathname, fault));
    if (pathname.startsWith("/outputs/")) return lateAnswer(process, fault, output(fault));
    return Response.json({ credits: 10, "free-credits": 0 });
  }

  function accept(generation: string, fault: Fault): Response {
    const id = crypto.randomUUID();
    jobs.set(id, {
      id,
      generation,
      cost: microUsdOfLow,
      doneAtMs: world.nowMs() + jobTakesMs,
      isFailed: fault === "job_failed",
    });
    return Response.json(fault === "no_id" ? { status: "QUEUED" } : { request_id: id });
  }

  function tell(pathname: string, fault: Fault): Response {
    const job = jobs.get(pathname.split("/").at(3) ?? "");
    const isOld = job !== undefined && world.nowMs() - job.doneAtMs > recordLivesMs;
    if (job === undefined || isOld || fault === "gone") return new Response("{}", { status: 404 });
    if (world.nowMs() < job.doneAtMs) return Response.json({ status: "PROCESSING" });
    if (job.isFailed) return Response.json({ status: "FAILED", error: "no" }, { status: 422 });
    const url = `https://images.segmind.com/outputs/${job.id}.png`;
    return Response.json({ status: "COMPLETED", output: url, metrics: { cost: job.cost / 1e6 } });
  }

  function output(fault: Fault): Response {
    if (fault === "gone") return new Response("", { status: 404 });
    return new Response(fault === "no_picture" ? "<html>" : pixel);
  }

  async function silence(): Promise<never> {
    await world.later(hangMs);
    throw new DOMException("The time limit passed.", "TimeoutError");
  }

  async function lateAnswer(process: Process, fault: Fault, response: Response): Promise<Response> {
    await process.step("an answer arrives");
    if (fault === "hang") return silence();
    // As to a process that was asleep: its answer was there before its own time limit.
    if (fault === "late") await world.later(lateMs);
    if (fault === "reset_after") throw networkError("ECONNRESET");
    if (fault !== "half_body") return response;
    const half = (await response.bytes()).subarray(0, 5);
    return new Response(half, { headers: { "content-length": "1000" } });
  }

  const charged = () => [...jobs.values()].filter((job) => !job.isFailed);
  return {
    fetchOf: (process) => (input, init) => answer(process, new Request(input, init)),
    charges: () => {
      const counts = new Map<string, number>();
      for (const { generation } of charged())
        counts.set(generation, (counts.get(generation) ?? 0) + 1);
      return counts;
    },
    told: () => told,
    chargedMicroUsd: () => charged().reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** A simulated prompt begins with its generation's id. */
function generationIn(body: string): string {
  return /"prompt":"([0-9a-f-]{36})/.exec(body)?.[1] ?? "";
}

/** Answers that come before Segmind has begun anything. */
const early: Partial<Record<Fault, () => Response>> = {
  rate_limited: () => Response.json({ error: "Too many requests" }, { status: 429 }),
  refused: () => Response.json({ error: "Invalid value" }, { status: 400 }),
  own_500: () => Response.json({ error: "The model failed" }, { status: 500 }),
  html_500: () => new Response("<html>", { status: 500 }),
  bad_gateway: () => new Response("<html>", { status: 502 }),
};

function networkError(code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}
