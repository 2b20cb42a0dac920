import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { and, eq, gt, lte, or } from "drizzle-orm";
import { plusMs } from "../clock";
import { sessions } from "../database/schema";
import type { Easel } from "../easel";

export type Session = { readonly id: string; readonly name: string | null };

const idleMs = 12 * 60 * 60_000;
export const sessionLivesMs = 7 * 24 * 60 * 60_000;
/** A row that was seen less than this long ago is not written again. */
const seenForMs = 5 * 60_000;

/** Starts a session and gives the token for its cookie: 256 random bits, kept nowhere else. Sweeps what has run out. */
export async function startSession(easel: Easel, name: string | null): Promise<string> {
  const { database, clock } = easel;
  const now = clock.now();
  const token = randomBytes(32).toString("base64url");
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
    .values({ id: idOf(easel, token), name, startedAt: now, seenAt: now });
  return token;
}

/** The session of a token: at most 12 h unused and 7 days old. Null for every other token, whatever it looks like. */
export async function findSession(easel: Easel, token: string): Promise<Session | null> {
  const { database, clock } = easel;
  const now = clock.now();
  const id = idOf(easel, token);
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
export async function endSession(easel: Easel, token: string): Promise<void> {
  await easel.database.delete(sessions).where(eq(sessions.id, idOf(easel, token)));
}

function idOf({ env }: Easel, token: string): string {
  return createHmac("sha256", env.passcode ?? "")
    .update(token)
    .digest("hex");
}
