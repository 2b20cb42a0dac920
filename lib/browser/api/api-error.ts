import type { FailureBody } from "@/lib/contract/failure";
import type { Charged } from "@/lib/errors";

type Told = FailureBody["error"];

/**
 * A call of ours that did not go through, in words for a person. `code` is one of the table of failures,
 * or one of three that only a browser sees: `server_unreachable`, `answer_unreadable` and `store_refused`.
 */
export class ApiError extends Error {
  readonly code: string;
  readonly charged: Charged;
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId: string | null;
  readonly retryAfterMs: number | null;
  /** The HTTP status; null when no answer came at all. */
  readonly status: number | null;

  constructor(
    told: Omit<Told, "requestId"> & { readonly requestId: string | null },
    status: number | null,
  ) {
    super(told.message);
    this.name = "ApiError";
    this.code = told.code;
    this.charged = told.charged;
    this.fields = told.fields ?? {};
    this.requestId = told.requestId;
    this.retryAfterMs = told.retryAfterMs ?? null;
    this.status = status;
  }
}

/** The failure an answer tells of, in the one shape of every route; a proxy's own page gets words of ours. */
export function failureOfAnswer(body: unknown, response: Response): ApiError {
  if (isFailureBody(body)) return new ApiError(body.error, response.status);
  return new ApiError(
    {
      code: "answer_unreadable",
      message: `Easel's server gave an answer that Easel cannot read (${response.status}). Try again in a minute.`,
      charged: "no",
      requestId: response.headers.get("x-request-id"),
    },
    response.status,
  );
}

/** No answer came: offline, the server is down, or it took too long. */
export function failureOfSilence(): ApiError {
  return new ApiError(
    {
      code: "server_unreachable",
      message: "Easel's server cannot be reached. Check the connection.",
      charged: "no",
      requestId: null,
    },
    null,
  );
}

/** The store of pictures did not take a file; it tells a page at most a status, and often nothing. */
export function failureOfStore(status: number | null): ApiError {
  const told = status === null ? "or cannot be reached from here" : `and answered ${status}`;
  return new ApiError(
    {
      code: "store_refused",
      message: `The store of pictures did not take this file, ${told}. Try again in a minute.`,
      charged: "no",
      requestId: null,
    },
    // Another try asks for another address: whatever was wrong with this one may be over.
    null,
  );
}

function isFailureBody(body: unknown): body is FailureBody {
  if (typeof body !== "object" || body === null || !("error" in body)) return false;
  const { error } = body;
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string" &&
    "message" in error &&
    typeof error.message === "string" &&
    "charged" in error
  );
}
