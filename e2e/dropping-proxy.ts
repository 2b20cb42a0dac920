import { once } from "node:events";
import { createServer, request as send } from "node:http";

export type DroppingProxy = {
  readonly origin: string;
  /** The Idempotency-Key of every POST that came through, in order. */
  readonly keys: readonly (string | string[] | undefined)[];
  /** The next POST reaches the server; its answer reaches nobody, for the connection it came over is closed. */
  readonly dropNextAnswer: () => void;
  readonly stop: () => Promise<void>;
};

/** Stands between a browser and Easel. */
export async function startDroppingProxy(target: string): Promise<DroppingProxy> {
  const keys: (string | string[] | undefined)[] = [];
  let isDropping = false;
  const proxy = createServer((request, response) => {
    const { method, headers, url } = request;
    if (method === "POST") keys.push(headers["idempotency-key"]);
    const forwarded = send(`${target}${url}`, { method, headers }, (answer) => {
      if (method === "POST" && isDropping) {
        isDropping = false;
        request.socket.destroy();
        answer.resume();
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.once("error", () => response.destroy());
    request.pipe(forwarded);
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    keys,
    dropNextAnswer: () => (isDropping = true),
    stop: async () => {
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, "close");
    },
  };
}
