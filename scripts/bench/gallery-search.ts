import { type Database, openEmbeddedDatabase } from "@/lib/server/database/open-database";
import { openPooledDatabase } from "@/lib/server/database/open-pooled-database";
import type { Easel } from "@/lib/server/easel";
import { listGenerations } from "@/lib/server/generations/list-generations";
import { readListQuery } from "@/lib/server/generations/list-query";
import { easelOver } from "../testing/easel-over";
import { startPostgres } from "../testing/postgres-server";
import { fillDatabase } from "../library/large-library";
import { ms, printRow, share95, median } from "./table";

/** Like the sheet of the bench. */
export const pictures = 10_000;
const times = 60;
const limitMs = 50;

/** What a person types and chooses, by kind. */
const finds: Readonly<Record<string, readonly string[]>> = {
  "Latin words": ["q=lighthouse", "q=brass+linocut", "q=No.+4711", "q=amp", "q=e"],
  "Japanese and Chinese": ["q=夜景", "q=東京の夜景", "q=胡同", "q=茶"],
  Devanagari: ["q=मुंबई", "q=स्वाद", "q=दीवाली+गली"],
  "nothing is found": ["q=zeppelin", "q=鯨", "q=हाथी"],
  "a filter": [
    ...["model=gpt-image-1", "starred=1", "rating=5", "tag=for%20print", "person=明子"],
    ...["size=1536x1024", "masked=1", "state=failed", "from=2026-06-01&to=2026-06-02", "trash=1"],
  ],
  "a search with filters": [
    "q=夜景&starred=1&rating=4",
    "q=lamp&model=gpt-image-1&tag=for%20print",
  ],
};

/** Lists as the route does, of ten thousand pictures, on both kinds of database; fails above 50 ms. */
export async function benchSearch(): Promise<void> {
  const embedded = await openEmbeddedDatabase("memory");
  try {
    await benchDatabase("PGlite", embedded.database);
  } finally {
    await embedded.close();
  }
  const server = await startPostgres();
  try {
    const pooled = await openPooledDatabase(await server.createDatabase("bench"));
    await benchDatabase(server.version, pooled.database);
    await pooled.close();
  } finally {
    await server.stop();
  }
}

async function benchDatabase(name: string, database: Database): Promise<void> {
  await fillDatabase(database, pictures);
  const easel = easelOver(database);
  console.log(`\n${pictures} pictures on ${name}; each find ${times} times, its first page\n`);
  printRow("", "median", "p95");
  for (const [kind, queries] of Object.entries(finds)) {
    const took: number[] = [];
    for (const query of queries) await find(easel, query);
    for (let time = 0; time < times; time += 1) {
      for (const query of queries) took.push((await find(easel, query)).ms);
    }
    printTimes(kind, took);
  }
  const pages: number[] = [];
  let found = 0;
  for (let cursor: string | null = ""; cursor !== null;) {
    const page = await find(easel, `limit=100${cursor === "" ? "" : `&cursor=${cursor}`}`);
    pages.push(page.ms);
    found += page.count;
    cursor = page.nextCursor === null ? null : encodeURIComponent(page.nextCursor);
  }
  if (found !== pictures) throw new Error(`The pages hold ${found} of ${pictures} pictures.`);
  printTimes("every page by its cursor, 100 a page", pages);
}

function printTimes(name: string, took: readonly number[]): void {
  printRow(name, ms(median(took)), ms(share95(took)));
  if (share95(took) > limitMs) process.exitCode = 1;
}

async function find(easel: Easel, query: string) {
  const started = performance.now();
  const request = new Request(`http://easel.test/api/generations?${query}`);
  const { items, nextCursor } = await listGenerations(easel, readListQuery(request));
  return { ms: performance.now() - started, count: items.length, nextCursor };
}
