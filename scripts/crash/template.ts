import { cp, mkdir } from "node:fs/promises";
import path from "node:path";
import type { Place } from "./life";
import { startLife } from "./life";

/** Makes a data folder with an empty database in it, to be copied: a new database costs 3–5 s. */
export async function makeTemplate(folder: string): Promise<void> {
  const place: Place = {
    folder,
    journal: path.join(folder, "journal"),
    sandboxOrigin: "http://127.0.0.1:1",
    transport: "v2",
    maxRunning: 1,
  };
  await mkdir(folder, { recursive: true });
  const life = await startLife(place, null);
  await life.healthy;
  await life.stop();
}

/** A copy of its own, without the lock. */
export async function copyTemplate(template: string, folder: string): Promise<void> {
  await cp(path.join(template, "live"), path.join(folder, "live"), { recursive: true });
}
