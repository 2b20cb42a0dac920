import { describe, expect, it } from "vitest";
import { openTestSandbox, read } from "./testing/call-sandbox";

describe("the log for tests", () => {
  it("counts posts by path, lists submits, adds up the charges, and is emptied with everything else", async () => {
    const { post, call, submit, balanceUsd } = openTestSandbox();
    const id = await submit("a chair");
    await post("/v2/gpt-image-2", { prompt: "a table [error 502]" });
    expect(await read(await call("/__sandbox/log"))).toEqual({
      posts: { "/v2/gpt-image-2": 2 },
      submits: [
        { path: "/v2/gpt-image-2", body: { prompt: "a chair" }, at: "2026-11-21T12:00:00.000Z" },
        {
          path: "/v2/gpt-image-2",
          body: { prompt: "a table [error 502]" },
          at: "2026-11-21T12:00:00.000Z",
        },
      ],
      chargedMicroUsd: Math.round((25 - (await balanceUsd())) * 1_000_000),
    });
    expect(await balanceUsd()).toBeLessThan(25);
    expect((await post("/__sandbox/reset", {})).status).toBe(204);
    expect(await read(await call("/__sandbox/log"))).toEqual({
      posts: {},
      submits: [],
      chargedMicroUsd: 0,
    });
    expect((await call(`/v2/requests/${id}`)).status).toBe(404);
    expect(await balanceUsd()).toBe(25);
  });

  it("is not there outside tests", async () => {
    const { call } = openTestSandbox({ isTest: false });
    expect((await call("/__sandbox/log")).status).toBe(404);
  });
});
