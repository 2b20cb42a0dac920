import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, realpath, rename, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A socket's path longer than this is refused by the system (108 bytes on Linux, 104 on macOS). */
const maxSocketPathBytes = 100;

/**
 * Takes a data folder for this process, or throws one sentence when a living one has it.
 *
 * The lock is a listening socket inside the folder: the system closes it with the process, so a killed one
 * leaves nothing that looks alive, as a file with a process id would.
 */
export async function lockDataFolder(folder: string): Promise<{ release: () => Promise<void> }> {
  await mkdir(folder, { recursive: true });
  const socketPath = socketPathOf(await realpath(folder));
  const server = (await listen(socketPath)) ?? (await takeOver(socketPath));
  if (server === null) {
    throw new Error(
      `Another Easel is using ${folder}. Stop it, or set EASEL_DATA_DIR to another folder.`,
    );
  }
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Moves a dead socket out of the way. Renaming is atomic, so of two that try just one goes on. */
async function takeOver(socketPath: string): Promise<Server | null> {
  if (await answers(socketPath)) return null;
  const aside = `${socketPath}.${randomUUID().slice(0, 8)}`;
  try {
    await rename(socketPath, aside);
  } catch {
    return listen(socketPath);
  }
  if (await answers(aside)) {
    // Another process listened on it between the two looks: it keeps its place.
    await rename(aside, socketPath);
    return null;
  }
  await rm(aside, { force: true });
  return listen(socketPath);
}

/** A server on this socket, or null when the path is taken. */
function listen(socketPath: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(socketPath, () => resolve(server));
  });
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function socketPathOf(folder: string): string {
  const id = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  if (process.platform === "win32") return `\\\\.\\pipe\\easel-${id}`;
  const inside = path.join(folder, "lock");
  return Buffer.byteLength(inside) <= maxSocketPathBytes
    ? inside
    : path.join(tmpdir(), `easel-${id}.lock`);
}
