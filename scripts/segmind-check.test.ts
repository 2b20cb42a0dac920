import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ServedSandbox, serveSandbox } from "@/lib/sandbox/serve";
import { createSegmind } from "@/lib/segmind/client";
import { freeChecks } from "./segmind-check/free-checks";
import { paidChecks, paidPrice } from "./segmind-check/paid-checks";

let sandbox: ServedSandbox;

beforeEach(async () => {
  sandbox = await serveSandbox({ port: 0, apiKey: "key", speed: 0 });
});

afterEach(() => sandbox.close());

function segmind(apiKey = "key") {
  return createSegmind({ apiKey, apiUrl: sandbox.origin, storageUrl: sandbox.origin });
}

async function chargedMicroUsd(): Promise<number> {
  const log = await fetch(`${sandbox.origin}/__sandbox/log`);
  const { chargedMicroUsd: charged } = (await log.json()) as { chargedMicroUsd: number };
  return charged;
}

describe("the checks of an account", () => {
  it("all hold at the sandbox, and cost nothing", async () => {
    const findings = await freeChecks(segmind());
    expect(findings.filter(({ holds }) => holds !== true)).toEqual([]);
    expect(findings).toHaveLength(5);
    expect(await chargedMicroUsd()).toBe(0);
  });

  it("end with the key when it is rejected", async () => {
    const findings = await freeChecks(segmind("another"));
    expect(findings).toMatchObject([{ holds: false, said: "no balance came back" }]);
  });

  it("that are paid for hold too, and cost two pictures", async () => {
    const findings = await paidChecks(segmind(), async () => undefined);
    expect(findings.filter(({ holds }) => holds !== true)).toEqual([]);
    expect(findings).toHaveLength(4);
    expect(await chargedMicroUsd()).toBeGreaterThan(0);
    expect(paidPrice()).toBeLessThan(50_000);
  });
});
