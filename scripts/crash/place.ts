import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Generation } from "@/lib/contract/generation";
import { serveSandbox } from "@/lib/sandbox/serve";
import { apiKey, type Life, startLife, type Surroundings } from "./life";
import type { Point } from "./points";

/** A data folder and its sandbox, on which one server lives after the other. */
export type Place = Surroundings & {
  /** Made by servers that are dead, and checked: what must never change again. */
  readonly earlier: Generation[];
  /** The server that lives there now. */
  life: Life;
  readonly close: () => Promise<void>;
};

/** A hundredth of the published times: 0.15 s for the cheapest picture. */
const speed = 0.01;
/** Enough for every run. */
const creditsUsd = 1_000;
/** The sandbox's log remembers the last 1,000 submits. */
const mostGenerations = 500;

/** Whether a point can be met on this place, or needs one of its own. */
export function suits(place: Place, point: Point): boolean {
  const { transport, maxRunning } = settingsOf(point);
  return (
    place.transport === transport &&
    place.maxRunning === maxRunning &&
    place.earlier.length < mostGenerations
  );
}

/** One slot makes the second generation wait. */
function settingsOf({ transport, isCancel }: Point): Pick<Place, "transport" | "maxRunning"> {
  return { transport, maxRunning: isCancel === true ? 1 : 4 };
}

/** Opens a place for a point and those like it, with a server in it. */
export async function openPlace(template: string, point: Point): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), "easel-crash-"));
  const sandbox = await serveSandbox({ port: 0, apiKey, speed, creditsUsd });
  // Without the lock, which no copy can hold.
  await cp(path.join(template, "live"), path.join(folder, "live"), { recursive: true });
  const around: Surroundings = {
    session: "",
    folder,
    sandboxOrigin: sandbox.origin,
    ...settingsOf(point),
  };
  const life = await startLife(around);
  await life.healthy;
  around.session = await life.signIn();
  const place: Place = Object.assign(around, {
    earlier: [],
    life,
    close: async () => {
      await place.life.stop("SIGKILL");
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  });
  return place;
}

/** Makes a data folder with an empty database in it, to be copied: a new database costs 3–5 s. */
export async function makeTemplate(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "easel-template-"));
  const life = await startLife({
    folder,
    sandboxOrigin: "http://127.0.0.1:1",
    transport: "v2",
    maxRunning: 1,
    session: "",
  });
  try {
    await life.healthy;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  await life.stop();
  return folder;
}
