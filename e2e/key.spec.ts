import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { failureBodySchema } from "@/lib/contract/failure";
import { passcode, startEasel, type StartedEasel } from "./start-easel";
import { expect, test as base } from "./test";

type Heard = { readonly easel: StartedEasel; readonly log: string[]; readonly trouble: string[] };

/** One Easel whose every line is heard. */
const test = base.extend<object, { heard: Heard; easel: StartedEasel }>({
  heard: [
    async ({}, provide) => {
      const [log, trouble]: [string[], string[]] = [[], []];
      const easel = await startEasel({
        onLog: (text) => log.push(text),
        onTrouble: (text) => trouble.push(text),
      });
      await provide({ easel, log, trouble });
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  easel: [async ({ heard }, provide) => provide(heard.easel), { scope: "worker" }],
});

/** Everything that the page is answered from now on, headers included. */
function listen(page: Page): () => Promise<string[]> {
  const answers: Promise<string>[] = [];
  page.on("response", (response) => {
    const told = Promise.all([response.allHeaders(), response.body().catch(() => "")]);
    answers.push(told.then(([headers, body]) => JSON.stringify(headers) + body.toString("latin1")));
  });
  return () => Promise.all(answers);
}

test("the key and the passcode are in no answer, page or log line, whatever goes well or wrong", async ({
  studio,
  page,
  heard,
}) => {
  const heardOf = listen(page);
  await studio.open();
  await studio.choose("Quality", "Low");
  for (const prompt of ["A chair", "A chair [blocked]", "A chair [error 401]"]) {
    await studio.write(prompt);
    await studio.generate();
    await studio.outcome(prompt);
  }
  for (const address of ["/models", "/spend", "/nowhere"]) {
    const answer = await page.request.get(address);
    expectNoSecret(heard, await answer.text());
  }
  const answers = await heardOf();
  expect(answers.length).toBeGreaterThan(20);
  for (const answer of answers) expectNoSecret(heard, answer);
  expect(heard.log.length).toBeGreaterThan(0);
  expectNoSecret(heard, [...heard.log, ...heard.trouble].join(""));
});

test("the key is in no file of the build, and no source reaches a browser by a source map", async ({
  heard,
}) => {
  const files = await readdir(".next", { recursive: true, withFileTypes: true });
  const built = files.filter((file) => file.isFile() && !file.parentPath.includes("cache"));
  expect(built.length).toBeGreaterThan(50);
  for (const { parentPath, name } of built) {
    expectNoSecret(heard, await readFile(path.join(parentPath, name), "latin1"));
  }
  const published = built.filter(({ parentPath }) => parentPath.startsWith(".next/static"));
  expect(published.length).toBeGreaterThan(5);
  // The one that the bundler writes for its worker is empty.
  for (const { parentPath, name } of published.filter(({ name }) => name.endsWith(".map"))) {
    const map: unknown = JSON.parse(await readFile(path.join(parentPath, name), "utf8"));
    expect(map).toEqual({ version: 3, sources: [], sections: [] });
  }
});

const lineSchema = z.looseObject({
  time: z.iso.datetime(),
  event: z.string(),
  requestId: z.uuid().optional(),
});

test("each request is one line of JSON with the id that its caller is told", async ({
  page,
  heard,
}) => {
  const fine = await page.request.get("/api/credits");
  const wrong = await page.request.get("/api/generations?state=lost");
  const id = failureBodySchema.parse(await wrong.json()).error.requestId;
  expect(wrong.headers()["x-request-id"]).toBe(id);
  const linesOf = (texts: readonly string[], wanted = id) =>
    texts
      .join("")
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => lineSchema.parse(JSON.parse(line)))
      .filter(({ requestId }) => requestId === wanted);
  await expect
    .poll(() => linesOf(heard.log))
    .toEqual([
      expect.objectContaining({
        event: "request",
        method: "GET",
        status: 400,
        ms: expect.any(Number),
      }),
    ]);
  expect(linesOf(heard.trouble)).toEqual([
    expect.objectContaining({ event: "failure", code: "invalid_input" }),
  ]);
  expect(linesOf(heard.log, fine.headers()["x-request-id"])).toHaveLength(1);
  const drawn = (await page.request.get("/models")).headers()["x-request-id"];
  await expect
    .poll(() => linesOf(heard.log, drawn))
    .toEqual([expect.objectContaining({ event: "page", method: "GET", path: "/models" })]);
});

function expectNoSecret({ easel }: Heard, told: string): void {
  for (const secret of [easel.apiKey, passcode, easel.session.split("=")[1] ?? "none"]) {
    expect(told.includes(secret), `"${secret}" is told in ${told.slice(0, 500)}`).toBe(false);
  }
}
