import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generationBodySchema } from "@/lib/contract/generation";
import { failures } from "@/lib/errors";
import { runningEasel } from "@/lib/server/instance/running-easel";
import { hearLog } from "../../scripts/testing/hear-log";
import { failureOf } from "../testing/failure-of";
import { openRoutes } from "../testing/open-routes";
import { POST as cancel } from "./generations/[id]/cancel/route";
import { GET as image } from "./generations/[id]/image/route";
import { POST as resolve } from "./generations/[id]/resolve/route";
import { GET as one } from "./generations/[id]/route";
import { GET as list, POST as create } from "./generations/route";
import { GET as credits } from "./credits/route";
import { GET as health } from "./health/route";

const origin = "http://localhost:3000";
let easel: Awaited<ReturnType<typeof openRoutes>>;

hearLog();
beforeAll(async () => {
  easel = await openRoutes({});
});

afterAll(() => easel.close());

function post(route: typeof create, id: string, body?: object) {
  const request = new Request(`${origin}/api`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      "Idempotency-Key": id,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return route(request, { params: Promise.resolve({ id }) });
}

function get(route: typeof one, id: string = "") {
  return route(new Request(`${origin}/api`), { params: Promise.resolve({ id }) });
}

const chair = { model: "gpt-image-2", input: { prompt: "a chair", quality: "low" } };

async function inTheWay(part: "files" | "database"): Promise<() => Promise<void>> {
  const target = path.join(easel.folder, "live", part);
  await rename(target, `${target}-away`);
  await writeFile(target, "in the way");
  return async () => {
    await rm(target);
    await rename(`${target}-away`, target);
  };
}

describe("a person's decision over HTTP", () => {
  it("is refused in words for what is not unknown, and for what is no decision", async () => {
    const id = crypto.randomUUID();
    await post(create, id, chair);
    await expect.poll(() => easel.posts.length).toBe(1);
    expect(await failureOf(await post(resolve, id, { as: "check" }))).toMatchObject({
      status: 409,
      code: "not_unknown",
    });
    expect(await failureOf(await post(resolve, id, { as: "charged" }))).toMatchObject({
      status: 400,
      fields: { as: "This must be check or not_charged." },
    });
    const nobody = await post(resolve, crypto.randomUUID(), { as: "check" });
    expect(nobody.status).toBe(404);
  });
});

describe("while pictures cannot be stored", () => {
  it("a new one is taken in, waits and says why, and goes on once the store is mended", async () => {
    await get(health);
    const mend = await inTheWay("files");
    const sent = easel.posts.length;
    const id = crypto.randomUUID();
    expect((await post(create, id, chair)).status).toBe(202);
    const told = async () =>
      generationBodySchema.parse(await (await get(one, id)).json()).generation;
    await expect.poll(async () => (await told()).waitingFor).toBe("storage");
    expect(easel.posts).toHaveLength(sent);
    expect((await get(health)).status).toBe(503);

    await mend();
    await expect.poll(async () => (await told()).state).toBe("running");
  });
});

describe("while the database does not answer", () => {
  it("every route says so in words, nothing is sent, and all goes on once it is mended", async () => {
    const id = crypto.randomUUID();
    const { database } = await runningEasel();
    const mend = await inTheWay("database");
    // Postgres gives up where it cannot write its log; it does not notice before.
    for (let count = 0; count < 3; count += 1) {
      await database.execute(sql`select pg_switch_wal()`).catch(() => {});
      await database.execute(sql`update generations set held = held`).catch(() => {});
    }
    const sent = easel.posts.length;
    const answers = await Promise.all([
      post(create, id, chair),
      post(cancel, id),
      post(resolve, id, { as: "check" }),
      get(list),
      get(one, id),
      get(image, id),
      get(credits),
    ]);
    for (const answer of answers) {
      expect(await failureOf(answer)).toMatchObject({
        status: 503,
        code: "database_unavailable",
        message: failures.database_unavailable.message,
        charged: "no",
      });
    }
    expect((await get(health)).status).toBe(503);
    expect(easel.posts).toHaveLength(sent);

    await mend();
    await expect
      .poll(async () => (await post(create, id, chair)).status, { timeout: 20_000, interval: 500 })
      .toBe(202);
    expect((await get(list)).status).toBe(200);
  });
});
