import { once } from "node:events";
import { createServer } from "node:http";

/** A real HTTP server in the place of Segmind that takes every job, never finishes one, and counts what may cost money. */
export async function startCountingSegmind(): Promise<{
  readonly url: string;
  readonly posts: string[];
  /** Those that are free too. */
  readonly calls: string[];
  readonly stop: () => Promise<void>;
}> {
  const posts: string[] = [];
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    if (request.method === "POST") posts.push(request.url ?? "");
    request.resume();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answerTo(request.url ?? "")));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    posts,
    calls,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function answerTo(path: string): object {
  if (path === "/v1/get-user-credits") return { credits: 12.5, "free-credits": 0.018 };
  return { request_id: crypto.randomUUID(), status: "QUEUED" };
}
