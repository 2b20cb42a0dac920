import "server-only";
import { EaselError } from "@/lib/errors";
import { logLine } from "./log";
import { isOwnSite } from "./own-site";
import { respondWithFailure } from "./respond";
import { type RunningEasel, runningEasel } from "./running-easel";
import { admit } from "./session/admit";

/** "anyone" may call what works without a session: health, and coming in. */
type Access = "signed in" | "anyone";

export type Call = {
  readonly request: Request;
  readonly easel: RunningEasel;
  /** What the caller wants to be called; null where there is no sign-in, or no name. */
  readonly person: string | null;
  /** The values of the address's [parts]. */
  readonly params: Params;
};

type Params = Readonly<Record<string, string | string[] | undefined>>;

type Context = { readonly params: Promise<Params> };

export type Handler = (request: Request, context: Context) => Promise<Response>;

/** What went through `handle`, so that a test finds the route that did not. */
const handled = new WeakSet<object>();

export function isHandled(handler: object): boolean {
  return handled.has(handler);
}

/**
 * Wraps what a route does in what every route shares: state changes only from our own site, only those
 * who signed in, one answer shape for every failure, one log line for each, and an id in both.
 */
export function handle(
  act: (call: Call) => Promise<Response>,
  { access = "signed in" }: { readonly access?: Access } = {},
): Handler {
  const handler = async (request: Request, context: Context) => {
    const requestId = crypto.randomUUID();
    const started = performance.now();
    const response = await answer(request, context, act, access).catch((error: unknown) =>
      respondWithFailure(error, requestId),
    );
    response.headers.set("X-Request-Id", requestId);
    logLine({
      event: "request",
      requestId,
      method: request.method,
      path: new URL(request.url).pathname,
      status: response.status,
      ms: Math.round(performance.now() - started),
    });
    return response;
  };
  handled.add(handler);
  return handler;
}

async function answer(
  request: Request,
  context: Context,
  act: (call: Call) => Promise<Response>,
  access: Access,
): Promise<Response> {
  if (!isOwnSite(request)) throw new EaselError("other_site", "A state change from another site.");
  const easel = await runningEasel();
  const session = access === "anyone" ? null : await admit(easel, request.headers);
  if (access !== "anyone") {
    easel.callRate.count(session?.id ?? "anyone", easel.clock.monotonicMs());
  }
  return act({ request, easel, person: session?.name ?? null, params: await context.params });
}
