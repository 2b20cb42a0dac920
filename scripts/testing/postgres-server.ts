import { execFile, spawn } from "node:child_process";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { anyFreePort } from "../free-port.mjs";
import { findPostgres } from "./postgres-binaries";

/** A PostgreSQL of this process's own, on a port of this machine alone. */
export type PostgresServer = {
  /** The address of a database in it; there need not be one of that name yet. */
  readonly urlOf: (database: string) => string;
  readonly version: string;
  /** Makes an empty database, or one like another that nobody is connected to, and gives its address. */
  readonly createDatabase: (name: string, like?: string) => Promise<string>;
  /** Ends it at once, whoever is connected, and starts it again on the same data. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const user = "easel";
const patienceMs = 60_000;
/** Postgres refuses to run as root; this is nobody, wherever there is root. */
const nobody = 65_534;

/** What it acknowledges survives its own end, but not the machine's. */
const flags = ["fsync=off", "full_page_writes=off"];

/** Costs 1–2 s for a new one. */
export async function startPostgres(): Promise<PostgresServer> {
  const { folder: bin, version } = await findPostgres();
  const folder = await mkdtemp(path.join(tmpdir(), "easel-postgres-"));
  const ordinary = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  if ("uid" in ordinary) await chown(folder, nobody, nobody);
  const data = path.join(folder, "data");
  const locale = ["--encoding=UTF8", ...localeOf(version)];
  await promisify(execFile)(
    path.join(bin, "initdb"),
    ["-D", data, "-U", user, "-A", "trust", "--no-sync", ...locale],
    { ...ordinary, cwd: folder },
  );
  const port = await anyFreePort();
  const urlOf = (database: string) => `postgresql://${user}@127.0.0.1:${port}/${database}`;
  const start = () => startProcess({ bin, data, folder, port, ordinary }, urlOf("postgres"));
  let running = await start();
  const end = () => void running.end("SIGINT");
  process.once("exit", end);
  return {
    urlOf,
    version,
    createDatabase: async (name, like) => {
      const template = like === undefined ? "" : ` template "${like}"`;
      await inDatabase(urlOf("postgres"), `create database "${name}"${template}`);
      return urlOf(name);
    },
    restart: async () => {
      await running.end("SIGQUIT");
      running = await start();
    },
    stop: async () => {
      process.off("exit", end);
      await running.end("SIGINT");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One that knows the letters of every script, whatever locales the machine has. */
function localeOf(version: string): string[] {
  const major = Number(/\d+/.exec(version)?.[0]);
  return major >= 17
    ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    : ["--locale=C.UTF-8"];
}

type Start = {
  readonly bin: string;
  readonly data: string;
  readonly folder: string;
  readonly port: number;
  readonly ordinary: { readonly uid?: number; readonly gid?: number };
};

async function startProcess({ bin, data, folder, port, ordinary }: Start, url: string) {
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${process.platform === "win32" ? "" : folder}`,
    "max_connections=200",
    ...flags,
  ];
  const child = spawn(
    path.join(bin, "postgres"),
    ["-D", data, ...settings.flatMap((setting) => ["-c", setting])],
    { ...ordinary, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr
    .setEncoding("utf8")
    .on("data", (text: string) => (said = (said + text).slice(-4_000)));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  const lastTry = Date.now() + patienceMs;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > lastTry) {
      await end("SIGKILL");
      throw new Error(`PostgreSQL did not start.\n${said}`);
    }
    await setTimeout(50);
  }
  return { end };
}

function answers(url: string): Promise<boolean> {
  return inDatabase(url, "select 1").then(
    () => true,
    () => false,
  );
}

async function inDatabase(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  // A server that ends while it is asked breaks the connection off, too.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
