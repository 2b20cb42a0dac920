import "server-only";

/**
 * What of an error may be logged: the words of a failed query quote all it was to write, prompts included.
 * Known by its fields: instrumentation and routes each have a copy of Drizzle's class.
 */
export function loggedError(error: unknown): unknown {
  const isQuery = error instanceof Error && "query" in error && "params" in error;
  return isQuery ? (error.cause ?? "A query failed.") : error;
}
