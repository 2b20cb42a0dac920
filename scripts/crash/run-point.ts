import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import path from "node:path";
import { serveSandbox } from "@/lib/sandbox/serve";
import { possibleEnds, readJournal } from "./journal";
import { apiKey, type Life, type Order, type Place, startLife } from "./life";
import type { Kill, Point } from "./points";
import { type Asked, checkRecovery, type Recovery } from "./recovery";
import { creditsUsd } from "./sandbox-account";
import { copyTemplate } from "./template";
import type { Way } from "./way";

/** A hundredth of the published times: 0.4 s for a picture. */
const speed = 0.01;
const deathWithinMs = 60_000;
const killed = 128 + constants.signals.SIGKILL;

/** One run: ask, die at the point, start again on the same data, and say which promises were broken. */
export async function runPoint(template: string, point: Point, way: Way): Promise<Recovery> {
  const folder = await mkdtemp(path.join(tmpdir(), "easel-crash-"));
  const sandbox = await serveSandbox({ port: 0, apiKey, speed, creditsUsd });
  const place: Place = {
    folder,
    journal: path.join(folder, "journal"),
    sandboxOrigin: sandbox.origin,
    transport: point.transport,
    maxRunning: point.isCancel ? 1 : 4,
  };
  try {
    await copyTemplate(template, folder);
    const asked = await liveAndDie(place, point, way);
    const life = await startLife(place, null);
    try {
      return await checkRecovery(life, place, asked);
    } catch (error) {
      throw new Error(`${error}\n${life.trouble.join("")}`, { cause: error });
    } finally {
      await life.stop();
    }
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function liveAndDie(place: Place, point: Point, way: Way): Promise<readonly Asked[]> {
  const ids = Array.from({ length: point.isCancel ? 2 : way.count }, () => randomUUID());
  let answered: ReadonlySet<string> = new Set();
  for (const [index, kill] of point.kills.entries()) {
    const isFirst = index === 0;
    const life = await startLife(place, orderOf(kill, isFirst ? way : { ...way, nth: 1 }));
    try {
      const [code, told] = await Promise.all([
        deathOf(life, point.name),
        isFirst ? ask(life, ids, point) : answered,
      ]);
      answered = told;
      const isAsOrdered = kill.signal === "SIGTERM" ? code < 128 || code === 143 : code === killed;
      if (!isAsOrdered) throw new Error(`It ended with ${code}.\n${life.trouble.join("")}`);
    } finally {
      await life.stop("SIGKILL");
    }
  }
  const lines = await readJournal(place.journal);
  const isExact = way.count === 1 && way.delayMs === 0;
  return ids.map((id, index) => {
    const possible = possibleEnds(lines, id);
    const isLast = index === ids.length - 1;
    return {
      id,
      isAnswered: answered.has(id),
      isStored: !possible.includes("absent"),
      ends:
        isExact && isLast ? [point.end] : possible.map((end) => (end === "absent" ? "done" : end)),
    };
  });
}

function orderOf(kill: Kill, { nth, delayMs }: Way): Order {
  return {
    ...kill,
    nth,
    delayMs: (kill.delayMs ?? 0) + delayMs,
    signal: kill.signal ?? "SIGKILL",
  };
}

/** Its exit code. It dies by its own hand; one that never passes the point has failed. */
async function deathOf(life: Life, name: string): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It never came to: ${name}`)), deathWithinMs);
  });
  // One that dies while it starts never gets healthy, as it should.
  life.healthy.catch(() => undefined);
  return Promise.race([life.ended, late]).finally(() => clearTimeout(timer));
}

/** The ids that were answered with 202 before the death. */
async function ask(
  life: Life,
  ids: readonly string[],
  { isCancel }: Point,
): Promise<ReadonlySet<string>> {
  await life.healthy;
  const answered = new Set<string>();
  const generate = async (id: string) => {
    const status = await life.generate(id).then(
      (answer) => answer.status,
      // The server died before it answered.
      () => null,
    );
    if (status === 202) answered.add(id);
    else if (status !== null) throw new Error(`It answered ${status} to a generation.`);
  };
  if (isCancel !== true) {
    await Promise.all(ids.map(generate));
    return answered;
  }
  for (const id of ids) await generate(id);
  await life.cancel(ids.at(-1) ?? "").catch(() => undefined);
  return answered;
}
