import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSimulatedDatabase } from "./open-database";
import type { SimulatedDatabase } from "./servers";
import { torture } from "./torture";

let database: SimulatedDatabase;

beforeAll(async () => {
  database = await openSimulatedDatabase();
});

afterAll(() => database.client.close());

describe("whatever fails, and in whatever order", () => {
  it("a paid picture is kept or accounted for, nothing is paid twice, and the money adds up", async () => {
    const seed = 1;
    expect(await torture(database, { seed, schedules: 1_000 })).toBeNull();
  }, 600_000);
});
