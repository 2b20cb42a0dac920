import "server-only";
import { EaselError, failures } from "@/lib/errors";
import { logLine } from "../log/log";
import { type Method, methods } from "./methods";
import { isOwnSite } from "./own-site";
import { respondWithFailure } from "./respond";
import { type RunningEasel, runningEasel } from "../instance/running-easel";
import { admit } from "../session/admit";

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

/** What a route does when it is called by one of its methods. */
type Act = (call: Call) => Promise<Response>;

type Acts = { readonly [Name in Exclude<Method, "HEAD" | "OPTIONS">]?: Act };

/** Does what its address is for, refuses a method it does not have, or tells which it has. */
type How = "answers" | "refuses" | "tells";

/** What went through `handle`, so that a test finds the route that did not. */
const handled = new WeakMap<object, How>();

export function howHandled(handler: object): How | undefined {
  return handled.get(handler);
}

/**
 * Wraps what a route does in what every route shares: state changes only from our own site, only those
 * who signed in, one answer shape for every failure, one log line for each, and an id in both. A route
 * exports all that comes of it: the methods it has no act for are refused in words, where Next would be silent.
 */
export function handle(
  { GET, POST, PUT, PATCH, DELETE }: Acts,
  { access = "signed in" }: { readonly access?: Access } = {},
): Readonly<Record<Method, Handler>> {
  const acts = { GET, HEAD: GET, POST, PUT, PATCH, DELETE };
  const isTaken = (method: Method) => method === "OPTIONS" || acts[method] !== undefined;
  const allow = methods.filter(isTaken).join(", ");
  const handlerOf = (act: Act | undefined): Handler =>
    act === undefined
      ? mark("refuses", wrap(refusal(allow), access, allow))
      : mark("answers", wrap(act, access, allow));
  return {
    GET: handlerOf(GET),
    HEAD: handlerOf(GET),
    POST: handlerOf(POST),
    PUT: handlerOf(PUT),
    PATCH: handlerOf(PATCH),
    DELETE: handlerOf(DELETE),
    OPTIONS: mark("tells", wrap(tell(allow), "anyone", allow)),
  };
}

function mark(how: How, handler: Handler): Handler {
  handled.set(handler, how);
  return handler;
}

function refusal(allow: string): Act {
  return async ({ request: { method } }) => {
    const message = `This address does not take ${method}, only ${allow}.`;
    throw new EaselError("wrong_method", message, { message });
  };
}

/** What an address takes is told to anyone, and nothing else is. */
function tell(allow: string): Act {
  return async () => new Response(null, { status: 204, headers: { Allow: allow } });
}

function wrap(act: Act, access: Access, allow: string): Handler {
  return async (request, context) => {
    const requestId = crypto.randomUUID();
    const started = performance.now();
    const response = await answer(request, context, act, access).catch((error: unknown) =>
      respondWithFailure(error, requestId),
    );
    response.headers.set("X-Request-Id", requestId);
    if (response.status === failures.wrong_method.status) response.headers.set("Allow", allow);
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
  act: Act,
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
