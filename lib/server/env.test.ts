import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

describe("parseEnv", () => {
  it("is a demo with sensible limits when nothing is set", () => {
    expect(parseEnv({})).toMatchObject({
      mode: "demo",
      transport: "v2",
      dailyBudgetMicroUsd: 20_000_000,
      maxRunning: 4,
    });
  });

  it("is live as soon as there is a key", () => {
    expect(parseEnv({ SEGMIND_API_KEY: "key" }).mode).toBe("live");
  });

  it("keeps a demo's pictures apart from paid ones, in the same data folder", () => {
    const demo = parseEnv({ EASEL_DATA_DIR: "/data" });
    const live = parseEnv({ EASEL_DATA_DIR: "/data", SEGMIND_API_KEY: "key" });
    expect(demo.dataDir).toBe(live.dataDir);
    expect(demo.libraryDir).not.toBe(live.libraryDir);
  });

  it("takes an empty value for none, as an uncommented line of .env.example leaves it", () => {
    expect(parseEnv({ SEGMIND_API_KEY: "", EASEL_MAX_RUNNING: "" })).toMatchObject({
      mode: "demo",
      maxRunning: 4,
    });
  });

  it.each([
    [{ EASEL_MAX_RUNNING: "0" }, "EASEL_MAX_RUNNING: must be at least 1."],
    [{ EASEL_MAX_RUNNING: "many" }, "EASEL_MAX_RUNNING: must be a whole number."],
    [{ EASEL_DAILY_BUDGET_USD: "-1" }, "EASEL_DAILY_BUDGET_USD: must not be below 0."],
    [{ SEGMIND_API_KEY: "my key" }, "SEGMIND_API_KEY: must be a key as Segmind gives it"],
    [{ SEGMIND_API_URL: "segmind" }, "SEGMIND_API_URL: must be an address that starts with http."],
    [{ EASEL_PASSCODE: "eleven char" }, "EASEL_PASSCODE: must have at least 12 characters."],
    [{ CRON_SECRET: "short" }, "CRON_SECRET: must have at least 12 characters."],
    [{ EASEL_ADDRESS_HEADER: "a, b" }, "EASEL_ADDRESS_HEADER: must be the name of one header."],
    [{ SEGMIND_TRANSPORT: "v3" }, "SEGMIND_TRANSPORT: must be v2 or v1."],
  ])("refuses %j in one sentence that names it", (source, words) => {
    expect(() => parseEnv(source)).toThrow(words);
  });
});
