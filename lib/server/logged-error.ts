import "server-only";
import { DrizzleQueryError } from "drizzle-orm";

/** What of an error may be logged: the words of a failed query quote all it was to write, prompts included. */
export function loggedError(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? (error.cause ?? "A query failed.") : error;
}
