import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Advice = { readonly name: string; readonly severity: string };

const lodash: Advice = { name: "lodash", severity: "critical" };

/** A registry that answers like the real one: null where it knows no such question. */
async function registryOf(answer: () => object | null): Promise<string> {
  const server = createServer((request, response) => {
    // npm sends its question zipped; which packages it asks about shows in the answer alone.
    request.resume();
    response.setHeader("content-type", "application/json");
    if (request.method === "POST") {
      const told = answer();
      response.statusCode = told === null ? 405 : 200;
      response.end(told === null ? "" : JSON.stringify(told));
      return;
    }
    const name = decodeURIComponent((request.url ?? "").slice(1));
    const versions = { "4.17.4": { name, version: "4.17.4" } };
    response.end(JSON.stringify({ name, versions, "dist-tags": { latest: "4.17.4" } }));
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

function knowing(...advice: readonly Advice[]): () => object {
  return () =>
    Object.fromEntries(
      advice.map(({ name, severity }, id) => [
        name,
        [{ id, url: "http://127.0.0.1/", title: "A hole", severity, vulnerable_versions: "*" }],
      ]),
    );
}

function check(registry: string): Promise<{ readonly code: number; readonly said: string }> {
  const env = { ...process.env, npm_config_registry: registry, npm_config_fetch_retries: "0" };
  return new Promise((resolve) => {
    execFile(process.execPath, ["scripts/advisories.mjs"], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });
}

describe("the check for advisories", () => {
  it("passes when a registry that knows of holes knows of none here", async () => {
    const { code, said } = await check(await registryOf(knowing(lodash)));
    expect(said).toContain("Nothing serious is known");
    expect(code).toBe(0);
  });

  it("names what is serious", async () => {
    const next = { name: "next", severity: "high" };
    const { code, said } = await check(await registryOf(knowing(lodash, next)));
    expect(said).toMatch(/Update .*next/);
    expect(code).toBe(1);
  });

  it.each([
    ["does not know advisories", () => registryOf(() => null), "gave no answer"],
    ["says none to everything", () => registryOf(knowing()), "means nothing"],
    ["cannot be reached", async () => "http://127.0.0.1:9", "gave no answer"],
  ])("fails with words when the registry %s", async (_, start, words) => {
    const { code, said } = await check(await start());
    expect(said).toContain(words);
    expect(code).toBe(1);
  });
});
