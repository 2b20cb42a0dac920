import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { scenarios, type ScenarioTag, scenariosOf } from "./scenarios";
import { openTestSandbox, read } from "./testing/call-sandbox";

const priceUsd = 0.165;

async function submit(tag: ScenarioTag, address = "/v2/gpt-image-2") {
  const sandbox = openTestSandbox();
  const response = await sandbox.post(address, { prompt: `a chair [${tag}]` });
  return { sandbox, response };
}

describe("scenarios", () => {
  it("are told in a sentence each", () => {
    for (const { words } of Object.values(scenarios)) expect(words).toMatch(/^[A-Z].+\.$/);
  });

  it("are found by their whole tag, several in one prompt, and never in other brackets", () => {
    expect([...scenariosOf("a [red] chair [slow] [error 500 html]").keys()]).toEqual([
      "slow",
      "error 500 html",
    ]);
  });
});

describe.each(["/v2/gpt-image-2", "/v1/gpt-image-2"])("a refusal by %s", (address) => {
  it.each<[ScenarioTag, number, string]>([
    ["error 400", 400, "Invalid value"],
    ["error 401", 401, "API key"],
    ["error 403", 403, "not permitted"],
    ["error 404", 404, "not found"],
    ["error 406", 406, "credits"],
    ["error 406 type", 406, "content type"],
    ["error 406 team", 406, "limit"],
    ["error 410", 410, "retired"],
    ["error 429", 429, "Rate limit"],
    ["error 429 once", 429, "Rate limit"],
    ["error 500", 500, "could not process"],
    ["error 500 html", 500, "<html>"],
    ["error 502", 502, "<html>"],
    ["error 503", 503, "<html>"],
    ["error 504", 504, "<html>"],
  ])("[%s] answers %i with its words and charges nothing", async (tag, status, words) => {
    const { sandbox, response } = await submit(tag, address);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).toContain(words);
    expect(text.startsWith("{")).toBe(words !== "<html>");
    expect(await sandbox.balanceUsd()).toBe(25);
  });
});

describe("rate limits", () => {
  it("end a second ahead", async () => {
    const { response } = await submit("error 429");
    expect(response.headers.get("x-rate-limit-reset-at-utc")).toBe("2026-11-21T12:00:01.000Z");
  });

  it("refuse every time, or once for each request", async () => {
    const { post } = openTestSandbox();
    const statuses = async (prompt: string) => {
      const answers = [1, 2, 3].map(() => post("/v2/gpt-image-2", { prompt }));
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    expect(await statuses("a [error 429]")).toEqual([429, 429, 429]);
    expect(await statuses("b [error 429 once]")).toEqual([429, 200, 429]);
    expect(await statuses("c [error 429 once]")).toEqual([429, 200, 429]);
  });
});

describe("a job that fails", () => {
  it.each<[ScenarioTag, RegExp, number]>([
    ["blocked", /moderation/, 400],
    ["job failed", /failed/, 500],
  ])("[%s] is served as 422 with a whole body, and is free", async (tag, words, blockingStatus) => {
    const { sandbox, response } = await submit(tag);
    const { request_id: id } = await read(response);
    const result = await sandbox.call(`/v2/requests/${String(id)}`);
    expect(result.status).toBe(422);
    expect(await read(result)).toMatchObject({
      status: "FAILED",
      request_id: id,
      error: expect.stringMatching(words),
    });
    expect((await sandbox.call(`/v2/requests/${String(id)}/status`)).status).toBe(422);
    expect(await sandbox.balanceUsd()).toBe(25);
    expect((await submit(tag, "/v1/gpt-image-2")).response.status).toBe(blockingStatus);
  });
});

describe("an answer that is lost after the job was accepted", () => {
  const lost = (tag: ScenarioTag, signal?: AbortSignal) => {
    const sandbox = openTestSandbox();
    const answer = sandbox.call("/v2/gpt-image-2", {
      method: "POST",
      body: JSON.stringify({ prompt: `a chair [${tag}]` }),
      headers: { "content-type": "application/json" },
      ...(signal === undefined ? {} : { signal }),
    });
    return { sandbox, answer };
  };

  it("[reset] rejects as a broken connection does, and is charged", async () => {
    const { sandbox, answer } = lost("reset");
    const error: unknown = await answer.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ cause: { code: "ECONNRESET" } });
    expect(await sandbox.balanceUsd()).toBeCloseTo(25 - priceUsd, 6);
  });

  it("[hang] never answers, heeds the caller's signal, and is charged", async () => {
    const controller = new AbortController();
    const { sandbox, answer } = lost("hang", controller.signal);
    const settled = answer.then(
      () => "answered",
      (reason: unknown) => reason,
    );
    await expect.poll(sandbox.balanceUsd).toBeCloseTo(25 - priceUsd, 6);
    expect(await Promise.race([settled, "waiting"])).toBe("waiting");
    controller.abort(new Error("enough"));
    expect(await settled).toEqual(new Error("enough"));
  });

  it("[half body] breaks off in the middle, and is charged", async () => {
    const { sandbox, answer } = lost("half body");
    const response = await answer;
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("terminated");
    expect(await sandbox.balanceUsd()).toBeCloseTo(25 - priceUsd, 6);
  });

  it("[no id] leaves the id out, and is charged", async () => {
    const { sandbox, answer } = lost("no id");
    expect(await read(await answer)).not.toHaveProperty("request_id");
    expect(await sandbox.balanceUsd()).toBeCloseTo(25 - priceUsd, 6);
  });
});

describe("what goes wrong later", () => {
  const pictureOf = async (tag: ScenarioTag) => {
    const { sandbox, response } = await submit(tag);
    const { request_id: id } = await read(response);
    return sandbox.call(`/outputs/${String(id)}.png`);
  };

  it("[record lost] answers polls with 404", async () => {
    const { sandbox, response } = await submit("record lost");
    const { request_id: id } = await read(response);
    expect((await sandbox.call(`/v2/requests/${String(id)}`)).status).toBe(404);
    expect((await sandbox.call(`/v2/requests/${String(id)}/status`)).status).toBe(404);
  });

  it("[file lost] answers for the picture with 404", async () => {
    expect((await pictureOf("file lost")).status).toBe(404);
  });

  it("[not a picture] answers for the picture with HTML", async () => {
    const response = await pictureOf("not a picture");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html"]);
  });

  it("[wrong size] draws 16 pixels less each way", async () => {
    const { width, height } = await sharp(
      await (await pictureOf("wrong size")).arrayBuffer(),
    ).metadata();
    expect([width, height]).toEqual([1520, 1008]);
  });

  it("[dear] costs twice the price", async () => {
    const { sandbox } = await submit("dear");
    expect(await sandbox.balanceUsd()).toBeCloseTo(25 - 2 * priceUsd, 6);
  });

  it("[slow] takes five times as long", async () => {
    const sandbox = openTestSandbox({ speed: 0.1 });
    const id = await sandbox.submit("a chair [slow]");
    const status = async () => (await read(await sandbox.call(`/v2/requests/${id}/status`))).status;
    sandbox.pass(9.39 * 4.9);
    expect(await status()).toBe("PROCESSING");
    sandbox.pass(1);
    expect(await status()).toBe("COMPLETED");
  });
});
