import "server-only";
import { sql } from "drizzle-orm";
import packageJson from "@/package.json";
import type { Easel } from "../easel";
import { loggedError } from "../log/logged-error";
import { respondWithJson } from "./respond";

type Part = "ok" | "unavailable";

/**
 * Ready, or with 503 not: whether Easel can keep what it would be paid for. Asked as `?live`, only that the
 * process answers, whatever its stores do: starting it again would mend none of them.
 */
export async function answerHealth(easel: Easel, request: Request): Promise<Response> {
  if (new URL(request.url).searchParams.has("live")) return respondWithJson({ status: "ok" });
  const health = await readHealth(easel);
  return respondWithJson(health, health.status === "ok" ? 200 : 503);
}

/** Whether Easel can keep what it would be paid for. No secrets, no paths. */
export async function readHealth({ env, database, files, log }: Easel): Promise<{
  readonly status: "ok" | "degraded";
  readonly mode: "live" | "demo";
  readonly database: Part;
  readonly files: Part;
  readonly version: string;
}> {
  const [databasePart, filesPart] = await Promise.all([
    partOf(database.execute(sql`select 1`), (error) =>
      log({ event: "database_unavailable", error }),
    ),
    partOf(files.check(), (error) => log({ event: "files_unavailable", error })),
  ]);
  const isOk = databasePart === "ok" && filesPart === "ok";
  return {
    status: isOk ? "ok" : "degraded",
    mode: env.mode,
    database: databasePart,
    files: filesPart,
    version: packageJson.version,
  };
}

async function partOf(check: Promise<unknown>, tell: (error: string) => void): Promise<Part> {
  try {
    await check;
    return "ok";
  } catch (error) {
    tell(String(loggedError(error)));
    return "unavailable";
  }
}
