import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { api } from "./api";
import { buildGeneration } from "../testing/build-generation";

const realFetch = globalThis.fetch;
const id = "01936f1e-7c00-7000-8000-000000000001";
let server: Server;
let answer: RequestListener;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A page knows its origin; here it is given to every path.
  globalThis.fetch = (path, init) => realFetch(new URL(String(path), originOf(server)), init);
});

afterEach(() => {
  globalThis.fetch = realFetch;
  server.close();
});

describe("a call of ours", () => {
  it("posts a generation under its id and gives back what the server stored", async () => {
    const seen: unknown[] = [];
    answer = (request, response) => {
      seen.push(request.method, request.url, request.headers["idempotency-key"]);
      response.statusCode = 202;
      response.end(JSON.stringify({ generation: buildGeneration({ id }) }));
    };
    const stored = await api.createGeneration(id, { model: "gpt-image-2", input: {} });
    expect(stored.id).toBe(id);
    expect(seen).toEqual(["POST", "/api/generations", id]);
  });

  it("throws the failure the server tells of", async () => {
    answer = (_, response) => {
      response.statusCode = 402;
      const error = { code: "over_budget", message: "Too dear.", charged: "no", requestId: "r1" };
      response.end(JSON.stringify({ error: { ...error, retryAfterMs: 5 } }));
    };
    await expect(api.credits()).rejects.toMatchObject({
      code: "over_budget",
      message: "Too dear.",
      charged: "no",
      requestId: "r1",
      retryAfterMs: 5,
      status: 402,
      fields: {},
    });
  });

  it.each([
    { name: "a proxy's page", status: 502, body: "<html>Bad gateway</html>" },
    { name: "no JSON with a 200", status: 200, body: "OK" },
    { name: "JSON of another shape", status: 500, body: '{"error":"boom"}' },
  ])("has words of its own for $name", async ({ status, body }) => {
    answer = (_, response) => {
      response.statusCode = status;
      response.end(body);
    };
    await expect(api.credits()).rejects.toMatchObject({ code: "answer_unreadable", status });
  });

  it("has words for a server that is not there", async () => {
    answer = (request) => void request.socket.destroy();
    await expect(api.credits()).rejects.toMatchObject({ code: "server_unreachable", status: null });
  });

  it("asks for the page after a cursor", async () => {
    let url: string | undefined;
    answer = (request, response) => {
      url = request.url;
      response.end(JSON.stringify({ items: [], nextCursor: null, now: "2026-11-20T10:00:00Z" }));
    };
    await api.generations("", "a+b", 100);
    expect(url).toBe("/api/generations?limit=100&cursor=a%2Bb");
  });
});

function originOf(listening: Server): string {
  const address: AddressInfo | string | null = listening.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}
