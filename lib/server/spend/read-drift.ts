import "server-only";
import { and, asc, gte, isNotNull, isNull, lt, notInArray, or } from "drizzle-orm";
import { plusDays, startOfUtcDay } from "@/lib/contract/utc-day";
import { plusMs } from "../clock";
import { balanceReadings, type GenerationRow, generations } from "../database/schema";
import type { Easel } from "../easel";
import { recordLivesMs } from "../generations/after-poll";
import { type Drift, driftOf, type Sent } from "./drift";
import type { Period } from "./spend-query";

/** What Segmind's balance says of a period beside Easel's own count; null where nothing can be compared. */
export async function readDrift({ database }: Easel, { from, to }: Period): Promise<Drift | null> {
  const [start, end] = [startOfUtcDay(from), startOfUtcDay(plusDays(to, 1))];
  const readings = await database
    .select()
    .from(balanceReadings)
    .where(and(gte(balanceReadings.at, start), lt(balanceReadings.at, end)))
    .orderBy(asc(balanceReadings.at));
  if (readings.length < 2) return null;
  const { state, submittedAt, doubtedAt, finishedAt, cost, isCostAbout } = generations;
  const rows = await database
    .select({ state, submittedAt, doubtedAt, finishedAt, cost, isCostAbout })
    .from(generations)
    .where(
      and(
        isNotNull(submittedAt),
        // It provably never arrived: it was sent, and went back into the line.
        notInArray(state, ["waiting", "cancelled"]),
        or(isNull(finishedAt), gte(finishedAt, start)),
      ),
    )
    .orderBy(asc(submittedAt));
  return driftOf(readings, rows.flatMap(sentOf));
}

type Row = Pick<
  GenerationRow,
  "state" | "submittedAt" | "doubtedAt" | "finishedAt" | "cost" | "isCostAbout"
>;

/**
 * One of unknown outcome is with Segmind for as long as the record of a job lives, and whether it was charged
 * is not known: nothing is said of that hour, and everything of the time after it. It is with Segmind no
 * longer where somebody settles it days later.
 */
function sentOf({ state, submittedAt, doubtedAt, finishedAt, ...row }: Row): Sent[] {
  if (submittedAt === null) return [];
  const goneAt = plusMs(submittedAt, recordLivesMs);
  if (state === "unknown")
    return [{ submittedAt, finishedAt: goneAt, cost: null, isCostAbout: true }];
  const isSettledLate = doubtedAt !== null && finishedAt !== null && finishedAt > goneAt;
  return [{ submittedAt, finishedAt: isSettledLate ? goneAt : finishedAt, ...row }];
}
