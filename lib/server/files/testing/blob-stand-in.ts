import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { leadTo, storeHost, storeId } from "./lead-to-stand-in.mjs";
import { type Allowed, allowedBy, issueToken } from "./signed-blob-url";

/** A read-write token of a store that is called like this. */
export const standInToken = `vercel_blob_rw_${storeId}_0123456789abcdef`;
const apiPath = "/api/blob";

type Kept = { readonly bytes: Buffer; readonly type: string; readonly uploadedAt: Date };

/** What a test may do to it: make it fail, set its clock, look at what it has. */
type World = {
  status: number | null;
  now: () => number;
  readonly kept: Map<string, Kept>;
  /** What its cache has said is not there, and says again to whoever does not ask past it. */
  readonly missed: Set<string>;
};

/**
 * Answers the calls that @vercel/blob and a browser make as Vercel does: its API under
 * VERCEL_BLOB_API_URL, and the store's own host, whose connections are led here for as long as it lives.
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

export async function serveBlobStandIn() {
  const world: World = { status: null, now: Date.now, kept: new Map(), missed: new Set() };
  const server = createServer((request, response) => {
    answer(world, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    world,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://stand.in");
  // A browser's question whether it may.
  if (request.method === "OPTIONS") return void response.writeHead(204, fromAnywhere).end();
  if (world.status !== null) return fail(response, world.status, "service_unavailable", "Not now.");
  const isOwner = request.headers.authorization === `Bearer ${standInToken}`;
  const isApi = url.pathname.startsWith(apiPath);
  if (isApi && request.method === "PUT") return put(world, url, isOwner, request, response);
  if (!isOwner) return fail(response, 403, "forbidden", "Access denied.");
  if (!isApi) return serve(world, url, request, response);
  if (request.method === "GET") return tell(world, url, response);
  const body: unknown = JSON.parse(String(await buffer(request)));
  if (url.pathname === `${apiPath}/signed-token`)
    return json(response, 200, issueToken(body as Parameters<typeof issueToken>[0], storeId));
  for (const key of (body as { urls: string[] }).urls) world.kept.delete(key);
  json(response, 200, null);
}

/** One file by its name, or a list of those whose names begin alike. */
function tell({ kept }: World, url: URL, response: ServerResponse): void {
  const key = url.searchParams.get("url");
  if (key === null) {
    const prefix = url.searchParams.get("prefix") ?? "";
    const names = [...kept.keys()].filter((name) => name.startsWith(prefix)).sort();
    const limit = Number(url.searchParams.get("limit") ?? 1_000);
    const from = Number(url.searchParams.get("cursor") ?? 0);
    const blobs = names.slice(from, from + limit).map((name) => described(kept, name));
    const hasMore = from + limit < names.length;
    return json(response, 200, { blobs, hasMore, ...(hasMore && { cursor: `${from + limit}` }) });
  }
  if (!kept.has(key)) return fail(response, 404, "not_found", "The blob does not exist.");
  json(response, 200, described(kept, key));
}

/** Whoever has the store's token may put anything; whoever has a signed address, what that allows. */
async function put(
  { kept, now }: World,
  url: URL,
  isOwner: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { headers } = request;
  const key = url.searchParams.get("pathname") ?? "";
  const mayOverwrite = headers["x-allow-overwrite"] === "1";
  const owners: Allowed = { maxBytes: Infinity, types: [], mayOverwrite };
  const allowed = isOwner ? owners : allowedBy(url, "put", key, now());
  const bytes = await buffer(request);
  if (allowed === null) return fail(response, 403, "forbidden", "Access denied.");
  const refuse = (words: string) => fail(response, 400, "bad_request", words);
  if (headers["x-vercel-blob-access"] !== "private") return refuse("The store is private.");
  const type = String(headers["x-content-type"] ?? headers["content-type"]);
  if (allowed.types.length > 0 && !allowed.types.includes(type))
    return refuse(`"contentType" ${type} is not allowed.`);
  if (bytes.byteLength > allowed.maxBytes)
    return refuse(`the file length cannot be greater than ${allowed.maxBytes}`);
  if (kept.has(key) && !allowed.mayOverwrite)
    return refuse("This blob already exists, use `allowOverwrite: true`.");
  kept.set(key, { bytes, type, uploadedAt: new Date(now()) });
  // What is refused carries no such header at Vercel: a page is told nothing but that it failed.
  for (const [name, value] of Object.entries(fromAnywhere)) response.setHeader(name, value);
  json(response, 200, described(kept, key));
}

const fromAnywhere = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "PUT",
  "Access-Control-Allow-Headers": "*",
};

/** The store's own host: the file, or the part that a Range names. */
function serve(
  { kept, missed }: World,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const key = decodeURIComponent(url.pathname.slice(1));
  const isCached = url.searchParams.get("cache") !== "0";
  const found = isCached && missed.has(key) ? undefined : kept.get(key)?.bytes;
  if (found === undefined) {
    if (isCached) missed.add(key);
    return void response.writeHead(404).end();
  }
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

function described(kept: World["kept"], key: string) {
  const url = `https://${storeHost}/${key}`;
  const { type = "", bytes, uploadedAt } = kept.get(key) ?? {};
  const size = bytes?.byteLength ?? 0;
  const addresses = { url, downloadUrl: `${url}?download=1`, pathname: key };
  return { ...addresses, contentType: type, etag: `"${key}"`, size, uploadedAt };
}

function fail(response: ServerResponse, status: number, code: string, message: string): void {
  json(response, status, { error: { code, message } });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
