import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { failureBodySchema } from "@/lib/contract/failure";
import { hearLog } from "../../../scripts/testing/hear-log";
import { refuseOddMethods } from "./refuse-odd-methods";

const heard: (string | undefined)[] = [];
const server = createServer(({ method }, response) => {
  heard.push(method);
  response.end("from behind");
});
const log = hearLog();

beforeAll(async () => {
  server.on("upgrade", () => {});
  refuseOddMethods({ upgrades: false });
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => server.close());

type Sent = { readonly body?: string; readonly headers?: Record<string, string> };

async function send(method: string, path: string, { body = "", headers = {} }: Sent = {}) {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const { port } = address;
  const sent = request({ port, host: "127.0.0.1", method, path, headers, agent: false }).end(body);
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (answer === undefined) throw new Error("There was no answer.");
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

it("answers in HTTP who asks for another protocol, the very first one too", async () => {
  const asking = { Connection: "Upgrade", Upgrade: "websocket" };
  expect(await send("TRACE", "/", { headers: asking })).toMatchObject({ status: 405 });
  expect(await send("GET", "/", { headers: asking })).toMatchObject({ status: 200 });
});

it.each(["TRACE", "PROPFIND", "SEARCH", "M-SEARCH"])(
  "refuses %s in words, with one line in the log, and nothing behind hears of it",
  async (method) => {
    const before = [heard.length, log.length];
    const { status, headers, body } = await send(method, "/api/health?token=x");
    expect(status).toBe(405);
    expect(headers).toMatchObject({ connection: "close", "x-content-type-options": "nosniff" });
    expect(headers.allow?.split(", ")).not.toContain(method);
    const { error } = failureBodySchema.parse(JSON.parse(body));
    expect(error).toMatchObject({
      code: "wrong_method",
      message: `Easel does not take ${method}, only ${headers.allow}.`,
      charged: "no",
      requestId: headers["x-request-id"],
    });
    const [failure, line, ...others] = log.slice(before[1]).map((said) => JSON.parse(said));
    expect(failure).toMatchObject({ event: "failure", code: "wrong_method" });
    expect(failure).not.toHaveProperty("stack");
    expect(line).toMatchObject({ event: "request", method, path: "/api/health", status: 405 });
    expect(others).toEqual([]);
    expect(heard).toHaveLength(before[0] ?? 0);
  },
);

it.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])(
  "lets %s through, once",
  async (method) => {
    const before = heard.length;
    expect(await send(method, "/")).toMatchObject({ status: 200 });
    expect(heard.slice(before)).toEqual([method]);
  },
);

it("is heard by who sends much with it", async () => {
  const answers = Array.from({ length: 20 }, () =>
    send("PROPFIND", "/", { body: "x".repeat(5_000_000) }),
  );
  for (const { status } of await Promise.all(answers)) expect(status).toBe(405);
});

it("stands before a server once, however many requests come", async () => {
  await send("GET", "/");
  const listeners = server.listeners("request");
  await send("GET", "/");
  expect(server.listeners("request")).toEqual(listeners);
});
