import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, realpath, rename, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A socket's path longer than this is refused by the system (108 bytes on Linux, 104 on macOS). */
const maxSocketPathBytes = 100;

/** Who takes a connection and says nothing for so long is alive, and taken for the holder. */
const silenceMs = 2_000;
/** Who neither holds the folder nor leaves for so long is taken for the holder too. */
const patienceMs = 5_000;

type Lock = { readonly release: () => Promise<void> };

/** "leaves" is what somebody says who hangs up without a word. */
type Stand = "wants" | "holds" | "leaves";

/**
 * Takes a data folder for this process, or throws a few words when a living one has it or nothing can be
 * written there.
 *
 * Everyone who wants it listens on a socket of its own, and only then asks all others: of any two at least
 * one sees the other. The system closes a socket with its process, so a killed one leaves nothing that
 * looks alive, as a file with a process id would.
 */
export function lockDataFolder(folder: string): Promise<Lock> {
  return take(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === undefined) throw cause;
    throw new Error(
      `It cannot write to ${folder} (${cause.code}). Let its user write there, or set EASEL_DATA_DIR to another folder.`,
      { cause },
    );
  });
}

async function take(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true });
  const own = { stand: "wants" as Stand };
  const place = placeOf(await realpath(folder));
  const listening = await listen(place, () => own.stand);
  const isFree = await isOurs(place, listening).catch(async (error: unknown) => {
    await listening?.close();
    throw error;
  });
  if (listening === null || !isFree) {
    await listening?.close();
    throw new Error(
      `Another Easel is using ${folder}. Stop it, or set EASEL_DATA_DIR to another folder.`,
    );
  }
  own.stand = "holds";
  return { release: listening.close };
}

/** False as soon as another holds it, or wants it with a name that comes before ours. */
async function isOurs(place: Place, ours: Listening | null): Promise<boolean> {
  // A system that lets one alone listen under a name has decided.
  if (ours === null || place.folder === null) return ours !== null;
  const started = performance.now();
  while (performance.now() - started < patienceMs) {
    const others = await askOthers(place.folder, place.prefix, ours.name);
    const isBefore = ({ stand, name }: Other) => stand === "wants" && name < ours.name;
    if (others.some((other) => other.stand === "holds" || isBefore(other))) return false;
    if (others.length === 0) return true;
    // They leave, come after us and will see it, or have taken it before we came and will say so.
    await wait(10);
  }
  return false;
}

type Other = { readonly name: string; readonly stand: Stand | null };

/** Those that are alive. What the dead left behind is removed. */
async function askOthers(folder: string, prefix: string, name: string): Promise<readonly Other[]> {
  const names = await readdir(folder);
  const others = names.filter((other) => other.startsWith(prefix) && other !== name);
  const asked = await Promise.all(
    others.map(async (other) => {
      const stand = await ask(path.join(folder, other));
      if (stand === null) await rm(path.join(folder, other), { force: true });
      return { name: other, stand };
    }),
  );
  return asked.filter(({ stand }) => stand !== null);
}

/** Null for a socket that nobody listens on any more. */
function ask(socketPath: string): Promise<Stand | null> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.setTimeout(silenceMs, () => {
      resolve("holds");
      socket.destroy();
    });
    socket.once("data", (word) => resolve(word.toString() === "wants" ? "wants" : "holds"));
    socket.once("error", ({ code = "" }: NodeJS.ErrnoException) => resolve(standOf(code)));
    socket.once("close", () => resolve("leaves"));
  });
}

function standOf(errorCode: string): Stand | null {
  if (errorCode === "ECONNREFUSED" || errorCode === "ENOENT") return null;
  return errorCode === "ECONNRESET" ? "leaves" : "holds";
}

type Listening = { readonly name: string; readonly close: () => Promise<void> };

/** Null where the system lets one alone listen, and another does. */
async function listen(place: Place, stand: () => Stand): Promise<Listening | null> {
  const server = createServer((socket) => {
    // Who asks may be gone by now.
    socket.on("error", () => {});
    socket.end(stand());
  });
  server.unref();
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const { folder } = place;
  if (folder === null) {
    return (await startOn(server, place.prefix)) ? { name: place.prefix, close } : null;
  }
  const id = randomUUID().slice(0, 8);
  const heard = `${place.prefix}-${id}`;
  // Followed by the bundler, a path that it cannot foresee would put the whole project into every function.
  const unheardAt = path.join(/* turbopackIgnore: true */ folder, `.${id}`);
  const heardAt = path.join(/* turbopackIgnore: true */ folder, heard);
  await startOn(server, unheardAt);
  // A socket has its name a moment before it listens, and would pass for a dead one.
  await rename(unheardAt, heardAt);
  return {
    name: heard,
    close: async () => {
      await rm(heardAt, { force: true });
      await close();
    },
  };
}

/** False when the name is taken. */
function startOn(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error),
    );
    server.listen(name, () => resolve(true));
  });
}

/** Where those who want a folder listen: names that begin alike in a folder, or one name where there are none. */
type Place = { readonly folder: string | null; readonly prefix: string };

function placeOf(folder: string): Place {
  const id = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  if (process.platform === "win32") return { folder: null, prefix: `\\\\.\\pipe\\easel-${id}` };
  const longest = path.join(folder, "lock-00000000");
  return Buffer.byteLength(longest) <= maxSocketPathBytes
    ? { folder, prefix: "lock" }
    : { folder: tmpdir(), prefix: `easel-${id}.lock` };
}
