import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveSandbox } from "@/lib/sandbox/serve";
import { apiKey, clientOf, passcode } from "../crash/life";
import { anyFreePort } from "../free-port.mjs";
import { serve } from "../serve.mjs";
import { startPostgres } from "../testing/postgres-server";
import type { Form } from "./forms";
import { buildNextVersion, withNextMigration } from "./next-version";

/** A member of the fleet: one server after the other on the same port. */
type Member = ReturnType<typeof clientOf> & {
  readonly kill: () => Promise<unknown>;
  readonly start: (isNext: boolean) => Promise<unknown>;
};

export type Fleet = Awaited<ReturnType<typeof startFleet>>;

/** A twentieth of the published times: 2 s for a picture. */
const speed = 0.05;
const creditsUsd = 1_000;

/** Built servers on one PostgreSQL server and one folder of pictures, before one sandbox. Nothing else do they share. */
export async function startFleet(
  { servers, maxRunning }: Pick<Form, "servers" | "maxRunning">,
  { isNextBuilt = false }: { readonly isNextBuilt?: boolean } = {},
) {
  const built = isNextBuilt ? await buildNextVersion() : null;
  const folder = await mkdtemp(path.join(tmpdir(), "easel-fleet-"));
  const postgres = await startPostgres();
  const sandbox = await serveSandbox({ port: 0, apiKey, speed, creditsUsd });
  const databaseUrl = await postgres.createDatabase("easel");
  const nextVersion = built ?? (await withNextMigration(path.join(folder, "next-version")));
  const trouble: string[] = [];
  const session = { session: "" };
  const env = {
    SEGMIND_API_KEY: apiKey,
    SEGMIND_API_URL: sandbox.origin,
    SEGMIND_STORAGE_URL: sandbox.origin,
    SEGMIND_TRANSPORT: "v2",
    EASEL_PASSCODE: passcode,
    EASEL_ADDRESS_HEADER: "x-forwarded-for",
    DATABASE_URL: databaseUrl,
    BLOB_READ_WRITE_TOKEN: "",
    EASEL_DATA_DIR: path.join(folder, "data"),
    EASEL_DAILY_BUDGET_USD: String(creditsUsd),
    EASEL_MAX_RUNNING: String(maxRunning),
  };
  const start = (port: number, isNext = false) =>
    serve({
      port,
      env,
      ...(isNext ? nextVersion : {}),
      onTrouble: (text) => trouble.push(text),
    });

  async function join(): Promise<Member> {
    const port = await anyFreePort();
    let server = start(port);
    stops.push(() => server.stop("SIGKILL"));
    await server.healthy;
    return {
      ...clientOf(server.origin, session),
      kill: () => server.stop("SIGKILL"),
      start: (isNext) => {
        server = start(port, isNext);
        return server.healthy;
      },
    };
  }

  const stops: (() => Promise<unknown>)[] = [];
  // All at once: the migrations of an empty database are theirs to agree on.
  const members = await Promise.all(Array.from({ length: servers }, join));
  session.session = (await members[0]?.signIn()) ?? "";
  return {
    members,
    databaseUrl,
    sandboxOrigin: sandbox.origin,
    trouble,
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
      await sandbox.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
