import { rm, writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { answerHealth, readHealth } from "./health";
import { openTestEasel } from "../testing/test-easel";

it("a folder that cannot be written to is unhealthy, and the log says why", async () => {
  const easel = await openTestEasel();
  expect(await readHealth(easel)).toMatchObject({ status: "ok", files: "ok" });

  await rm(easel.filesFolder, { recursive: true });
  await writeFile(easel.filesFolder, "in the way");
  expect(await readHealth(easel)).toMatchObject({
    status: "degraded",
    database: "ok",
    files: "unavailable",
  });
  expect(easel.logged).toEqual([
    { event: "files_unavailable", error: expect.stringMatching(/EEXIST|ENOTDIR/) },
  ]);
  await easel.close();
});

it("a server whose store is away is alive, and not ready", async () => {
  const easel = await openTestEasel();
  await rm(easel.filesFolder, { recursive: true });
  await writeFile(easel.filesFolder, "in the way");
  const ask = (query: string) =>
    answerHealth(easel, new Request(`http://easel.test/api/health${query}`));

  expect((await ask("?live")).status).toBe(200);
  expect((await ask("")).status).toBe(503);
  await easel.close();
});
