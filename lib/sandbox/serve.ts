import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createSandbox, type Sandbox } from "./sandbox";
import type { SandboxOptions } from "./world";

export type ServedSandbox = {
  /** "http://127.0.0.1:4010" */
  readonly origin: string;
  readonly close: () => Promise<void>;
};

type ServeOptions = Omit<SandboxOptions, "outputOrigin"> & {
  /** 0 takes any free port. */
  readonly port: number;
};

/** Serves a sandbox over HTTP on this machine; what breaks a connection there destroys the socket here. */
export async function serveSandbox({ port, ...options }: ServeOptions): Promise<ServedSandbox> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const origin = originOf(server);
  // Its port is known only now, and pictures are fetched from the same origin.
  const sandbox = createSandbox({ isTest: true, ...options, outputOrigin: origin });
  server.on("request", (incoming, outgoing) => void answer(sandbox, origin, incoming, outgoing));
  return {
    origin,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function originOf(server: Server): string {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

async function answer(
  sandbox: Sandbox,
  origin: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  try {
    const request = await requestOf(incoming, origin, gone.signal);
    await send(await sandbox.fetch(request), outgoing);
  } catch (error) {
    if (!gone.signal.aborted && !isBrokenConnection(error)) console.error(error);
    outgoing.destroy();
  }
}

/** What a scenario throws in the place of a broken connection, as fetch does, or a caller that died while it was answered. */
function isBrokenConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isCallerGone = "code" in error && (error.code === "EPIPE" || error.code === "ECONNRESET");
  return isCallerGone || (error instanceof TypeError && error.cause instanceof Error);
}

async function requestOf(
  incoming: IncomingMessage,
  origin: string,
  signal: AbortSignal,
): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    for (const one of value ?? []) headers.append(name, one);
  }
  const url = new URL(incoming.url ?? "/", origin);
  const init = { method: incoming.method ?? "GET", headers, signal };
  if (init.method === "GET" || init.method === "HEAD") return new Request(url, init);
  return new Request(url, { ...init, body: Buffer.concat(await incoming.toArray()) });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  for await (const chunk of response.body ?? []) {
    await new Promise<void>((resolve, reject) => {
      outgoing.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
  }
  outgoing.end();
}
