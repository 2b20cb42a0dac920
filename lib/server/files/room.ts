import "server-only";
import { statfs } from "node:fs/promises";

/** Rejects when fewer bytes than these are free where the folder lies. A full disk still takes small files. */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < bytes)
    throw new Error(`The disk is full: ${free} bytes are free, ${bytes} are needed.`);
}
