import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fetchFileAgain, isFileMissing } from "./missing-files";

const realFetch = globalThis.fetch;
const id = "01936f1e-7c00-7000-8000-000000000001";
const address = `/api/generations/${id}/image`;

let server: Server;
/** What was asked of the server, and how long was waited in between. */
let seen: (string | number)[];
/** How often the picture is asked for in vain before it is there. */
let missingFor: number;
let refusal: ((response: ServerResponse) => void) | null;

beforeEach(async () => {
  [seen, missingFor, refusal] = [[], 0, null];
  server = createServer(({ method, url }, response) => {
    seen.push(`${method} ${url}`);
    if (refusal !== null) return refusal(response);
    if (method === "POST") return void response.writeHead(202).end();
    missingFor -= 1;
    if (missingFor >= 0) return refuse(response, 404, "picture_missing");
    response.end("a picture");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A page knows its origin; here it is given to every path.
  globalThis.fetch = (path, init) => realFetch(new URL(String(path), originOf(server)), init);
});

afterEach(() => {
  globalThis.fetch = realFetch;
  server.close();
});

const fetchAgain = () => fetchFileAgain(id, async (ms) => void seen.push(ms));

describe("a picture that is fetched again", () => {
  it("is said to be back once it can be read, and not before", async () => {
    missingFor = 2;
    expect(await fetchAgain()).toBe("The picture is back, as it was made. Nothing was charged.");
    const ask = `GET ${address}`;
    expect(seen).toEqual([`POST /api/generations/${id}/fetch-again`, ask, 500, ask, 500, ask]);
  });

  it("is said to stay away when it is not there after half a minute", async () => {
    missingFor = Infinity;
    expect(await fetchAgain()).toBe(
      "The picture is fetched, but in 30 seconds Easel did not put the original's pixels back. Nothing was charged. Fetch it again in a minute; if that does not help, ask whoever runs this Easel: its log says why.",
    );
    expect(seen.filter((what) => what === 500)).toHaveLength(60);
  });

  it("is not waited for where the server refuses it", async () => {
    refusal = (response) => refuse(response, 404, "reference_missing");
    expect(await fetchAgain()).toBe("It cannot be had. Nothing was charged.");
    expect(seen).toHaveLength(1);
  });

  it("is not waited for at a server that went away meanwhile", async () => {
    missingFor = Infinity;
    const waiting = fetchFileAgain(id, async () => {
      refusal = (response) => response.destroy();
    });
    expect(await waiting).toBe(
      "Easel's server cannot be reached. Check the connection. Nothing was charged.",
    );
  });
});

describe("why a picture did not load", () => {
  it("is a missing file where the server says so, and nothing else that goes wrong", async () => {
    missingFor = 1;
    expect(await isFileMissing(id, address)).toBe(true);
    expect(await isFileMissing(id, address)).toBe(false);
    refusal = (response) => response.destroy();
    expect(await isFileMissing(id, address)).toBe(false);
  });
});

function refuse(response: ServerResponse, status: number, code: string): void {
  const error = { code, message: "It cannot be had.", charged: "no", requestId: "r1" };
  response.writeHead(status).end(JSON.stringify({ error }));
}

function originOf(listening: Server): string {
  const bound: AddressInfo | string | null = listening.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${bound.port}`;
}
