import "server-only";
import { EaselError } from "@/lib/errors";
import { isOwnSite } from "./own-site";
import { logLine } from "./log";
import { respondWithFailure } from "./respond";
import { type RunningEasel, runningEasel } from "./running-easel";

export type Call = {
  readonly request: Request;
  readonly easel: RunningEasel;
  /** The values of the address's [parts]. */
  readonly params: Params;
};

type Params = Readonly<Record<string, string | string[] | undefined>>;

type Context = { readonly params: Promise<Params> };

/**
 * Wraps what a route does in what every route shares: state changes only from our own site, one answer
 * shape for every failure, one log line for each, and an id in both.
 */
export function handle(
  act: (call: Call) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const requestId = crypto.randomUUID();
    const started = performance.now();
    const response = await answer(request, context, act).catch((error: unknown) =>
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
}

async function answer(
  request: Request,
  context: Context,
  act: (call: Call) => Promise<Response>,
): Promise<Response> {
  if (!isOwnSite(request)) throw new EaselError("other_site", "A state change from another site.");
  return act({ request, easel: await runningEasel(), params: await context.params });
}
