import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from "undici";

/** A read-write token of a store that is called like this. */
export const standInToken = "vercel_blob_rw_standin_0123456789abcdef";
const storeHost = "standin.private.blob.vercel-storage.com";
const apiPath = "/api/blob";

/**
 * Answers the calls that @vercel/blob makes as Vercel does: its API under VERCEL_BLOB_API_URL, and the
 * store's own host, whose connections are led here for as long as it lives.
 */
export async function startBlobStandIn() {
  const standIn = await serveBlobStandIn();
  const lead = leadTo(standIn.origin);
  return {
    ...standIn,
    apiUrl: apiUrlOf(standIn.origin),
    close: async () => {
      await lead.end();
      await standIn.close();
    },
  };
}

export function apiUrlOf(origin: string): string {
  return `${origin}${apiPath}`;
}

/** Leads this process's connections to the store's host to a stand-in. */
export function leadTo(origin: string) {
  const before = getGlobalDispatcher();
  const agent = new Agent();
  setGlobalDispatcher(
    agent.compose((dispatch) => (options, handler) => {
      const isStore = String(options.origin) === `https://${storeHost}`;
      return dispatch(isStore ? { ...options, origin } : options, handler);
    }),
  );
  return {
    end: () => {
      setGlobalDispatcher(before);
      return agent.close();
    },
  };
}

export async function serveBlobStandIn() {
  const kept = new Map<string, Buffer>();
  /** What is wrong with it, if anything. */
  const trouble: { status: number | null } = { status: null };
  const server = createServer((request, response) => {
    answer(kept, trouble.status, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    trouble,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  kept: Map<string, Buffer>,
  trouble: number | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://stand.in");
  if (trouble !== null) return fail(response, trouble, "service_unavailable", "Not now.");
  if (request.headers.authorization !== `Bearer ${standInToken}`)
    return fail(response, 403, "forbidden", "Access denied.");
  if (!url.pathname.startsWith(apiPath)) return serve(kept, url, request, response);
  if (request.method === "PUT") return put(kept, url, request, response);
  if (request.method === "POST" && url.pathname === `${apiPath}/delete`) {
    const { urls } = JSON.parse(String(await buffer(request))) as { urls: string[] };
    for (const key of urls) kept.delete(key);
    return json(response, 200, null);
  }
  const key = url.searchParams.get("url") ?? "";
  const found = kept.get(key);
  if (found === undefined) return fail(response, 404, "not_found", "The blob does not exist.");
  json(response, 200, { ...described(key), size: found.byteLength, uploadedAt: new Date(0) });
}

async function put(
  kept: Map<string, Buffer>,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const key = url.searchParams.get("pathname") ?? "";
  if (request.headers["x-vercel-blob-access"] !== "private")
    return fail(response, 400, "bad_request", "The store is private.");
  const body = await buffer(request);
  if (kept.has(key) && request.headers["x-allow-overwrite"] !== "1")
    return fail(
      response,
      400,
      "bad_request",
      "This blob already exists, use `allowOverwrite: true`.",
    );
  kept.set(key, body);
  json(response, 200, described(key));
}

/** The store's own host: the file, or the part that a Range names. */
function serve(
  kept: Map<string, Buffer>,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const found = kept.get(decodeURIComponent(url.pathname.slice(1)));
  if (found === undefined) return void response.writeHead(404).end();
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
  if (range === null)
    return void response.writeHead(200, { "Content-Length": found.byteLength }).end(found);
  const from = Number(range[1]);
  const part = found.subarray(from, Number(range[2]) + 1);
  response.writeHead(206, {
    "Content-Length": part.byteLength,
    "Content-Range": `bytes ${from}-${from + part.byteLength - 1}/${found.byteLength}`,
  });
  response.end(part);
}

function described(key: string) {
  const url = `https://${storeHost}/${key}`;
  const contentType = "application/octet-stream";
  return { url, downloadUrl: `${url}?download=1`, pathname: key, contentType, etag: `"${key}"` };
}

function fail(response: ServerResponse, status: number, code: string, message: string): void {
  json(response, status, { error: { code, message } });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
