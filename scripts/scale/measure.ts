import { performance } from "node:perf_hooks";
import { sql } from "drizzle-orm";
import { openPooledDatabase } from "@/lib/server/database/open-pooled-database";
import { generations } from "@/lib/server/database/schema";
import { claimDue } from "@/lib/server/generations/claim";
import { createGeneration } from "@/lib/server/generations/create-generation";
import { drive } from "@/lib/server/generations/drive";
import { listGenerations } from "@/lib/server/generations/list-generations";
import { readListQuery } from "@/lib/server/generations/list-query";
import { generationRow } from "@/lib/server/testing/generation-row";
import { easelOver } from "../testing/easel-over";
import { startPostgres } from "../testing/postgres-server";

const pictures = 100_000;
const batch = 1_000;
const times = 200;
const image = {
  ...{ width: 1536, height: 1024, bytes: 2_400_000, hasAlpha: false, sha256: "a".repeat(64) },
  contentType: "image/png",
} as const;

/** What the server's calls cost on a PostgreSQL server of this machine, one after the other. */
export async function measure(): Promise<void> {
  const postgres = await startPostgres();
  const { database, close } = await openPooledDatabase(await postgres.createDatabase("easel"));
  const easel = easelOver(database);
  try {
    for (let number = 0; number < pictures; number += batch) {
      const rows = Array.from({ length: batch }, () => doneRow());
      await database.insert(generations).values(rows);
    }
    await database.execute(sql`analyze`);
    console.log(`${postgres.version}, ${pictures} pictures; each call ${times} times in a row`);
    await timed("a drive with nothing to do", () => drive(easel));
    await timed("a claim of what is due, of nothing", () => claimDue(easel));
    await timed("the first page of the sheet", () => listGenerations(easel, firstPage()));
    await timed("a click, with its money held", () =>
      createGeneration(easel, crypto.randomUUID(), {
        model: "gpt-image-2",
        input: { prompt: "a chair", quality: "low" },
      }),
    );
    const [size] = await database
      .select({ bytes: sql`pg_total_relation_size('generations') / ${pictures}`.mapWith(Number) })
      .from(generations)
      .limit(1);
    console.log(`a row with its indexes: ${size?.bytes} bytes`);
  } finally {
    await close();
    await postgres.stop();
  }
}

function firstPage() {
  return readListQuery(new Request("http://easel.test/api/generations?limit=50"));
}

function doneRow() {
  const ago = Math.random() * 365 * 24 * 3_600_000;
  const createdAt = new Date(Date.now() - ago);
  return generationRow({
    id: crypto.randomUUID(),
    state: "done",
    createdAt,
    finishedAt: createdAt,
    dueAt: createdAt,
    budgetDay: createdAt.toISOString().slice(0, 10),
    input: { prompt: `A chair by a window, ${crypto.randomUUID()}, in the light of the morning` },
    cost: 165_000,
    requestId: crypto.randomUUID(),
    image,
  });
}

async function timed(what: string, act: () => Promise<unknown>): Promise<void> {
  await act();
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const started = performance.now();
    await act();
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => (took[Math.floor(share * times)] ?? 0).toFixed(1);
  console.log(`${what}: ${at(0.5)} ms, 95 % within ${at(0.95)} ms`);
}
