import "server-only";
import { EaselError } from "@/lib/errors";

/** Postgres answers nothing more after these. */
const ends: readonly unknown[] = ["FATAL", "PANIC"];
/** Classes of SQLSTATE that blame the statement: what it says, or the rows it meets. Not 40: what lost against another may be tried again. */
const mistakes = /^(?:0A|2[0-7]|3|4[1-4])/;
/** In those classes too, though they tell of files: "could not open file", not permitted or not a folder. */
const fileTroubles: readonly unknown[] = ["42501", "42809"];

/** What a call to the database failed with: the error itself where the call was wrong, else `database_unavailable`. */
export function databaseFailure(error: unknown): unknown {
  if (isEnd(error)) return unavailable(error);
  const code = fieldOf(error, "code");
  // What no Postgres answered was wrong before it got there.
  if (typeof code !== "string") return error;
  return mistakes.test(code) && !fileTroubles.includes(code) ? error : unavailable(error);
}

export function unavailable(cause: unknown): EaselError {
  return new EaselError("database_unavailable", String(cause), { cause });
}

/** Whether a database that failed so answers nothing more until it is opened again: Postgres gave up, or the program that runs it did. */
export function isEnd(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true;
  return ends.includes(fieldOf(error, "severity")) || fieldOf(error, "name") === "ExitStatus";
}

function fieldOf(error: unknown, name: "severity" | "code" | "name"): unknown {
  return typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
}
