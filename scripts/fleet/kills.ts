import { setTimeout } from "node:timers/promises";
import type { Client } from "pg";
import { lockNumbers } from "@/lib/server/database/lock-until-commit";
import type { Fleet } from "./fleet";
import type { Form } from "./forms";

export type Kills = { readonly kills: number; readonly upgrades: number };

type Kill = {
  readonly fleet: Fleet;
  readonly form: Form;
  readonly database: Client;
  /** Lets nobody die between a POST and its answer: the one moment after which nobody can know. */
  readonly isClearOfSubmits: boolean;
  readonly isOver: { readonly now: boolean };
};

/**
 * Kills one server after the other and starts it again; from some point on as the next version, but for the
 * first one: both versions work side by side to the end.
 */
export async function killOneAfterAnother(kill: Kill): Promise<Kills> {
  const { fleet, form, database, isClearOfSubmits, isOver } = kill;
  let [kills, upgrades] = [0, 0];
  while (kills < form.mostKills) {
    await setTimeout(form.killEveryMs);
    const atRest = await countOf(database, "state in ('done', 'unknown')");
    if (isOver.now || atRest > form.pictures * 0.9) break;
    // The first one last: however slow a machine is, somebody is upgraded.
    const place = (kills + 1) % fleet.members.length;
    const isNext = place > 0 && atRest >= form.pictures * form.upgradesFrom;
    const member = fleet.members[place];
    if (isClearOfSubmits) await withoutSubmits(database, async () => member?.kill());
    else await member?.kill();
    await member?.start(isNext);
    kills += 1;
    if (isNext) upgrades += 1;
  }
  return { kills, upgrades };
}

/** Holds the lock that everyone takes before a submit, until none is under way; then acts. */
async function withoutSubmits(database: Client, act: () => Promise<unknown>): Promise<void> {
  await database.query("begin");
  try {
    await database.query("select pg_advisory_xact_lock($1)", [lockNumbers.slots]);
    while ((await countOf(database, "state = 'submitting'")) > 0) await setTimeout(20);
    await act();
  } finally {
    await database.query("rollback");
  }
}

export async function countOf(database: Client, condition: string): Promise<number> {
  const { rows } = await database.query(`select count(*) from generations where ${condition}`);
  return Number(rows[0]?.count);
}
