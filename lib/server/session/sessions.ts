import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { and, eq, gt, lte, or } from "drizzle-orm";
import { plusMs } from "../clock";
import { sessions } from "../database/schema";
import type { Easel } from "../easel";
import { openToken, sealToken, tokenBytes } from "./sealed-token";
import { type SessionKeys, sessionKeys } from "./session-keys";

export type Session = { readonly id: string; readonly name: string | null };

const idleMs = 12 * 60 * 60_000;
export const sessionLivesMs = 7 * 24 * 60 * 60_000;
/** A row that was seen less than this long ago is not written again. */
const seenForMs = 5 * 60_000;

/**
 * Starts a session and gives the value of its cookie: 256 random bits, sealed, and kept nowhere else. Sweeps
 * what has run out.
 */
export async function startSession(easel: Easel, name: string | null): Promise<string> {
  const { database, clock } = easel;
  const now = clock.now();
  const keys = await keysOf(easel);
  const token = randomBytes(tokenBytes);
  await database
    .delete(sessions)
    .where(
      or(
        lte(sessions.startedAt, plusMs(now, -sessionLivesMs)),
        lte(sessions.seenAt, plusMs(now, -idleMs)),
      ),
    );
  await database
    .insert(sessions)
    .values({ id: idOf(token, keys), name, startedAt: now, seenAt: now });
  return sealToken(token, keys.seal);
}

/**
 * The session of a cookie's value: at most 12 h unused and 7 days old. Null for every other value; what was
 * not sealed with this passcode is refused without asking the database.
 */
export async function findSession(easel: Easel, sealed: string): Promise<Session | null> {
  const id = await findId(easel, sealed);
  if (id === null) return null;
  const { database, clock } = easel;
  const now = clock.now();
  const [row] = await database
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.id, id),
        gt(sessions.startedAt, plusMs(now, -sessionLivesMs)),
        gt(sessions.seenAt, plusMs(now, -idleMs)),
      ),
    );
  if (row === undefined) return null;
  if (now.getTime() - row.seenAt.getTime() > seenForMs) {
    await database.update(sessions).set({ seenAt: now }).where(eq(sessions.id, id));
  }
  return { id, name: row.name };
}

/** Ends a session for every copy of its cookie. */
export async function endSession(easel: Easel, sealed: string): Promise<void> {
  const id = await findId(easel, sealed);
  if (id !== null) await easel.database.delete(sessions).where(eq(sessions.id, id));
}

async function findId(easel: Easel, sealed: string): Promise<string | null> {
  const keys = await keysOf(easel);
  const token = openToken(sealed, keys.seal);
  return token === null ? null : idOf(token, keys);
}

function keysOf({ env }: Easel): Promise<SessionKeys> {
  return sessionKeys(env.passcode ?? "");
}

function idOf(token: Buffer, { ids }: SessionKeys): string {
  return createHmac("sha256", ids).update(token).digest("hex");
}
