import "server-only";
import { and, asc, gte, isNotNull, isNull, lt, notInArray, or } from "drizzle-orm";
import { plusDays, startOfUtcDay } from "@/lib/contract/utc-day";
import { balanceReadings, generations } from "../database/schema";
import type { Easel } from "../easel";
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
  const { submittedAt, finishedAt, cost, isCostAbout } = generations;
  const rows = await database
    .select({ submittedAt, finishedAt, cost, isCostAbout })
    .from(generations)
    .where(
      and(
        isNotNull(submittedAt),
        // It provably never arrived: it was sent, and went back into the line.
        notInArray(generations.state, ["waiting", "cancelled"]),
        or(isNull(finishedAt), gte(finishedAt, start)),
      ),
    )
    .orderBy(asc(submittedAt));
  return driftOf(readings, rows.filter(isSent));
}

function isSent(row: Omit<Sent, "submittedAt"> & { submittedAt: Date | null }): row is Sent {
  return row.submittedAt !== null;
}
