import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSegmind, type Segmind } from "./client";
import { type Script, type ScriptedServer, startScriptedServer } from "./testing/scripted-server";

let server: ScriptedServer;
let segmind: Segmind;

beforeAll(async () => {
  server = await startScriptedServer();
  segmind = createSegmind({
    apiKey: "canary-key",
    apiUrl: server.url,
    timeouts: { readMs: 1_000 },
  });
});

afterAll(() => server.stop());

describe("the balance", () => {
  it("adds nothing up: credits and free credits stand apart", async () => {
    server.script({ body: { credits: 12.5, "free-credits": 0.018 } });
    expect(await segmind.balance()).toEqual({
      kind: "known",
      balance: { creditsUsd: 12.5, freeCreditsUsd: 0.018 },
    });
    expect(server.received).toMatchObject([{ method: "GET", path: "/v1/get-user-credits" }]);
  });

  it("of an account without a record yet is nothing", async () => {
    server.script({ status: 404 });
    expect(await segmind.balance()).toMatchObject({
      balance: { creditsUsd: 0, freeCreditsUsd: 0 },
    });
  });

  it("is known without free credits", async () => {
    server.script({ body: { credits: 3 } });
    expect(await segmind.balance()).toMatchObject({
      balance: { creditsUsd: 3, freeCreditsUsd: 0 },
    });
  });

  it.each<[Script, string]>([
    [{ status: 401, body: { error: "Invalid API key" } }, "refused"],
    [{ status: 429 }, "rate_limited"],
    [{ status: 502 }, "unreachable"],
    [{ status: 500 }, "unreachable"],
    [{ status: 302, headers: { location: "/v1/other" } }, "unreachable"],
    [{ body: { credits: "many" } }, "unreachable"],
    [{ body: "<html>" }, "unreachable"],
    ["reset", "unreachable"],
    ["hang", "unreachable"],
    ["stall", "unreachable"],
    ["half body", "unreachable"],
  ])("that is answered %j is %s", async (script, kind) => {
    server.script(script);
    expect(await segmind.balance()).toMatchObject({ kind });
  });
});
