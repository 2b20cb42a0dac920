import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anySchedule } from "./schedules";
import { simulate } from "./simulate";

let client: PGlite;

beforeAll(async () => {
  client = await PGlite.create();
  await migrate(drizzle({ client }), { migrationsFolder: "lib/server/database/migrations" });
});

afterAll(() => client.close());

describe("whatever fails, and in whatever order", () => {
  it("a paid picture is kept or accounted for, nothing is paid twice, and the money adds up", async () => {
    await fc.assert(
      fc.asyncProperty(anySchedule, fc.scheduler(), async (schedule, scheduler) => {
        expect(await simulate(client, schedule, scheduler)).toEqual([]);
      }),
      { numRuns: Number(process.env.SCHEDULES ?? 1_000) },
    );
  }, 600_000);
});
