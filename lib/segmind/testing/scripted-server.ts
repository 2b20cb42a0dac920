import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** What the server answers: a whole answer, or something done to the connection. */
export type Script =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array | object;
    }
  | "reset"
  | "hang"
  | "half body"
  /** The head and a first byte, then nothing more. */
  | "stall";

type Received = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};

export type ScriptedServer = {
  readonly url: string;
  /** Every request that came, in order. */
  readonly received: Received[];
  /** Sets the answer to whatever comes next. */
  readonly script: (script: Script) => void;
  readonly stop: () => Promise<void>;
};

/** A real HTTP server that answers as it is told. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  let current: Script = {};
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const receive = (chunks: Buffer[]) => {
      const { method = "", url: path = "", headers } = request;
      received.push({ method, path, headers, body: Buffer.concat(chunks).toString() });
      play(current, response);
    };
    // A request that the client breaks off was never received.
    void request.toArray().then(receive, () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    script: (script) => {
      current = script;
      received.length = 0;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function play(script: Script, response: ServerResponse): void {
  if (script === "hang") return;
  if (script === "reset") {
    response.destroy();
    return;
  }
  if (script === "half body") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"request_id":"', () => response.destroy());
    return;
  }
  if (script === "stall") {
    response.writeHead(200, { "content-type": "application/json" });
    response.write("{");
    return;
  }
  const { status = 200, headers = {}, body = "" } = script;
  const isJson = typeof body === "object" && !(body instanceof Uint8Array);
  response.writeHead(status, {
    "content-type": isJson ? "application/json" : "text/plain",
    ...headers,
  });
  response.end(isJson ? JSON.stringify(body) : body);
}
