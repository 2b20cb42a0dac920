import { html, refusal } from "./answer";
import { generate } from "./blocking";
import type { Call } from "./call";
import { readCredits } from "./credits";
import { readLog, reset } from "./for-tests";
import { readOutput } from "./output";
import { readResult, readStatus, submit } from "./queue";
import { readUpload, uploadAssets } from "./uploads";
import { readWorkflow, startWorkflow } from "./workflow";
import { createWorld, type SandboxOptions, type World } from "./world";

export type Sandbox = { readonly fetch: (request: Request) => Promise<Response> };

/**
 * An offline Segmind: the same calls, answers, times and prices, with pictures it draws itself. Looks
 * at paths only, whatever the host. Rejects as fetch does when the request is aborted or a scenario
 * breaks the connection.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const world = createWorld(options);
  return { fetch: (request) => Promise.race([answer(world, request), aborted(request.signal)]) };
}

type Route = {
  readonly method: "GET" | "POST";
  /** Its group, if any, is the call's `id`. */
  readonly path: RegExp;
  readonly access: "key" | "key_or_bearer" | "public" | "tests";
  readonly answer: (call: Call) => Promise<Response>;
};

const routes: readonly Route[] = [
  {
    method: "GET",
    path: /^\/v2\/requests\/([0-9a-f-]{36})\/status$/,
    access: "key",
    answer: readStatus,
  },
  { method: "GET", path: /^\/v2\/requests\/([0-9a-f-]{36})$/, access: "key", answer: readResult },
  { method: "POST", path: /^\/v2\/([\w.-]+)$/, access: "key", answer: submit },
  { method: "GET", path: /^\/v1\/get-user-credits$/, access: "key", answer: readCredits },
  { method: "POST", path: /^\/v1\/([\w.-]+)$/, access: "key", answer: generate },
  {
    method: "POST",
    path: /^\/workflows\/([\w-]+-v1)$/,
    access: "key_or_bearer",
    answer: startWorkflow,
  },
  {
    method: "GET",
    path: /^\/workflows\/request\/([0-9a-f]{32})$/,
    access: "key_or_bearer",
    answer: readWorkflow,
  },
  { method: "POST", path: /^\/upload-asset$/, access: "key", answer: uploadAssets },
  {
    method: "GET",
    path: /^\/uploads\/([0-9a-f-]{36}\.\w+)$/,
    access: "public",
    answer: readUpload,
  },
  {
    method: "GET",
    path: /^\/outputs\/([0-9a-f-]{32,36}\.\w+)$/,
    access: "public",
    answer: readOutput,
  },
  { method: "GET", path: /^\/__sandbox\/log$/, access: "tests", answer: readLog },
  { method: "POST", path: /^\/__sandbox\/reset$/, access: "tests", answer: reset },
];

async function answer(world: World, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const there = routes.filter(({ path }) => path.test(url.pathname));
  const route = there.find(({ method }) => method === request.method);
  if (route === undefined) {
    return there.length > 0 ? html(405, "Not Allowed") : html(404, "Not Found");
  }
  if (route.access === "tests" && !world.isTest) return html(404, "Not Found");
  if (world.isTest && request.method === "POST" && route.access !== "tests") {
    world.log.posted(url.pathname);
  }
  if (!isAllowed(world, route, request)) return refusal(401, "Invalid API key.");
  return route.answer({ world, request, url, id: route.path.exec(url.pathname)?.[1] ?? "" });
}

function isAllowed({ apiKey }: World, { access }: Route, { headers }: Request): boolean {
  if (apiKey === null || access === "public" || access === "tests") return true;
  if (headers.get("x-api-key") === apiKey) return true;
  return access === "key_or_bearer" && headers.get("authorization") === `Bearer ${apiKey}`;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
  });
}
