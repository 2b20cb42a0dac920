import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient } from "pg";
import { expect, it } from "vitest";
import { createTestDatabase } from "../testing/test-database";
import { namingPool } from "./naming-pool";

it("a connection that breaks as a transaction begins is not kept from the others for ever", async () => {
  const pool = new Pool({
    connectionString: await createTestDatabase(),
    max: 1,
    connectionTimeoutMillis: 5_000,
  });
  const database = drizzle({ client: namingPool(pool) });
  pool.once("acquire", (client: PoolClient) => {
    const connection: object = Reflect.get(client, "connection");
    const stream: { destroy: () => void } = Reflect.get(connection, "stream");
    stream.destroy();
  });

  await expect(database.transaction(async () => {})).rejects.toMatchObject({
    cause: { code: "database_unavailable" },
  });
  const answer = await database.transaction((transaction) =>
    transaction.execute("select 1 as one"),
  );
  expect(answer.rows).toEqual([{ one: 1 }]);
  await pool.end();
});
