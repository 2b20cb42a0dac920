import { expect, it } from "vitest";
import { createTestDatabase } from "../testing/test-database";
import { lockNumbers, lockUntilCommit } from "./lock-until-commit";
import { openPooledDatabase } from "./open-pooled-database";

it("whoever falls silent with a lock loses it, and with it what it had begun", async () => {
  const url = await createTestDatabase();
  const [frozen, other] = [await openPooledDatabase(url), await openPooledDatabase(url)];
  let wake = () => {};
  const asleep = new Promise<void>((resolve) => (wake = resolve));
  let hasLock = () => {};
  const locked = new Promise<void>((resolve) => (hasLock = resolve));
  const work = frozen.database.transaction(async (transaction) => {
    await lockUntilCommit(transaction, "budget");
    hasLock();
    await asleep;
    await transaction.execute("select 1");
  });
  const end = expect(work).rejects.toMatchObject({ cause: { code: "database_unavailable" } });
  await locked;

  await other.database.transaction((transaction) => lockUntilCommit(transaction, "budget"));
  wake();
  await end;
  await Promise.all([frozen.close(), other.close()]);
}, 30_000);

it("no two purposes wait for each other", () => {
  const numbers = Object.values(lockNumbers);
  expect(new Set(numbers).size).toBe(numbers.length);
});
