/** What the system says when a connection never came to be. A reset or a timeout later proves nothing. */
const neverConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Whether an error of fetch proves that not a byte of the request arrived. */
export function isUndelivered(error: unknown): boolean {
  if (error instanceof AggregateError) {
    return error.errors.length > 0 && error.errors.every(isUndelivered);
  }
  if (!(error instanceof Error)) return false;
  // Nothing is sent before the system has connected: no route, no network, or nobody answered in time.
  if ("syscall" in error && error.syscall === "connect") return true;
  if ("code" in error && typeof error.code === "string") return neverConnected.has(error.code);
  return isUndelivered(error.cause);
}
