import { once } from "node:events";
import http from "node:http";

export type DroppingProxy = {
  readonly origin: string;
  /** The Idempotency-Key of every POST that came through, in order. */
  readonly keys: readonly string[];
  /** From now on the next POST reaches the server, and its answer nobody. */
  readonly dropNext: () => void;
  readonly stop: () => Promise<void>;
};

/** Stands between a browser and Easel, and can close a kept-alive connection after it forwarded a POST. */
export async function startDroppingProxy(target: string): Promise<DroppingProxy> {
  const keys: string[] = [];
  let isDropping = false;
  const proxy = http.createServer((request, response) => {
    const { method, headers, url } = request;
    const isPost = method === "POST";
    if (isPost) keys.push(String(headers["idempotency-key"]));
    const forwarded = http.request(target + url, { method, headers }, (answer) => {
      if (isPost && isDropping) {
        isDropping = false;
        answer.resume();
        answer.once("end", () => request.socket.destroy());
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
    dropNext: () => {
      isDropping = true;
    },
    stop: async () => {
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, "close");
    },
  };
}
