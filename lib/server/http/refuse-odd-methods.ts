import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { EaselError } from "@/lib/errors";
import { logLine } from "../log/log";
import { methods } from "./methods";
import { respondWithFailure } from "./respond";

/** A body is waited for so long: who still sends when the connection ends may lose the answer. */
const bodyMs = 1_000;

const taken: readonly string[] = methods;

/**
 * Lets every HTTP server of this process refuse in words what no address takes, before Next hears of it: it
 * cannot make a Request of a TRACE, and would answer 500 and write a stack into the log. CONNECT is none of
 * these: Node closes its connection. Where nothing `upgrades`, who asks for another protocol is answered in
 * HTTP: Next would not answer at all, and keep the connection for ever.
 */
export function refuseOddMethods({ upgrades }: { readonly upgrades: boolean }): void {
  const guarded = new WeakSet<Server>();
  const guardOnce = (server: unknown) => {
    if (!(server instanceof Server) || guarded.has(server)) return;
    guarded.add(server);
    guard(server);
    if (!upgrades) server.removeAllListeners("upgrade");
  };
  // Told of each connection before anything is read from it.
  subscribe("net.server.socket", (message) =>
    guardOnce(valueIn(valueIn(message, "socket"), "server")),
  );
  // Told of each request before its server's own listeners: some connections came before us.
  subscribe("http.server.request.start", (message) => guardOnce(valueIn(message, "server")));
}

function valueIn(message: unknown, key: string): unknown {
  const isObject = typeof message === "object" && message !== null;
  return isObject ? Reflect.get(message, key) : undefined;
}

function guard(server: Server): void {
  const listeners = server.rawListeners("request");
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (taken.includes(request.method ?? ""))
      for (const listener of listeners) listener.call(server, request, response);
    else void refuse(request, response);
  });
}

/** As `handle` refuses, to anyone. */
async function refuse(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = "" } = request;
  const requestId = crypto.randomUUID();
  const started = performance.now();
  // Nobody reads it: whether it ended, was too slow or broke off is all the same.
  await once(request.resume(), "end", { signal: AbortSignal.timeout(bodyMs) }).catch(() => {});
  const allow = taken.join(", ");
  const message = `Easel does not take ${method}, only ${allow}.`;
  const failure = new EaselError("wrong_method", message, { message });
  const refusal = respondWithFailure(failure, requestId);
  const [path] = url.split("?");
  const ms = Math.round(performance.now() - started);
  logLine({ event: "request", requestId, method, path, status: refusal.status, ms });
  response
    .setHeaders(refusal.headers)
    .setHeader("Allow", allow)
    .setHeader("Connection", "close")
    .setHeader("X-Content-Type-Options", "nosniff")
    .setHeader("X-Request-Id", requestId)
    .writeHead(refusal.status)
    .end(await refusal.text());
}
