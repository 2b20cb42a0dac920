import "server-only";
import type { FailureBody } from "@/lib/contract/failure";
import { EaselError, failures } from "@/lib/errors";
import { logLine } from "../log/log";
import { loggedError } from "../log/logged-error";

/** JSON that is never kept by anyone on the way. */
export function respondWithJson(body: object, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

/** Nothing to tell: done with 204, taken on with 202. */
export function respondWithNothing(status: 202 | 204 = 204): Response {
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}

/** The one shape of every failure. What is not an EaselError is a mistake of ours: its text goes to the log alone. */
export function respondWithFailure(error: unknown, requestId: string): Response {
  const failure =
    easelErrorIn(error) ??
    new EaselError("internal", String(loggedError(error)), { cause: loggedError(error) });
  const { status, charged } = failures[failure.code];
  logLine({
    event: "failure",
    requestId,
    code: failure.code,
    detail: failure.message,
    ...(failure.code === "internal" && failure.cause instanceof Error
      ? { stack: failure.cause.stack }
      : {}),
  });
  const body: FailureBody = {
    error: {
      code: failure.code,
      message: failure.userMessage,
      charged,
      requestId,
      ...(failure.fields === undefined ? {} : { fields: { ...failure.fields } }),
      ...(failure.retryAfterMs === undefined ? {} : { retryAfterMs: failure.retryAfterMs }),
    },
  };
  const response = respondWithJson(body, status);
  // Node would wait five minutes for the rest.
  if (failure.code === "too_slow") response.headers.set("Connection", "close");
  return response;
}

/** The failure itself, or the one that is its cause: a query that failed wraps what the database said. */
function easelErrorIn(error: unknown): EaselError | null {
  if (error instanceof EaselError) return error;
  return error instanceof Error && error.cause !== undefined ? easelErrorIn(error.cause) : null;
}
