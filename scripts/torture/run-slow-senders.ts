import { connect } from "node:net";
import { startEasel, type StartedEasel } from "../../e2e/start-easel";

/** Someone who begins a request and then sends a byte a second, or nothing at all. */
type Slow = {
  readonly name: string;
  readonly head: (easel: StartedEasel) => string;
  /** When the server must have let go of it. */
  readonly withinSeconds: number;
};

const ownSite = "Host: localhost\r\nSec-Fetch-Site: same-origin\r\n";
const endless = "Transfer-Encoding: chunked\r\n\r\n";
const json = "Content-Type: application/json\r\n";

const senders: readonly Slow[] = [
  {
    name: "headers",
    head: () => "GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
    // Node's own 60 s, looked after every 30.
    withinSeconds: 95,
  },
  {
    name: "a passcode",
    head: () => `POST /api/session HTTP/1.1\r\n${ownSite}${json}${endless}`,
    withinSeconds: 13,
  },
  {
    name: "a request for a picture",
    head: ({ session }) =>
      `POST /api/generations HTTP/1.1\r\n${ownSite}${json}Cookie: ${session}\r\n` +
      `Idempotency-Key: ${crypto.randomUUID()}\r\n${endless}`,
    withinSeconds: 13,
  },
];

/** So many of each at a time. */
const crowd = 100;
const byteMs = 1_000;
/** What others may be kept waiting for an answer meanwhile. */
const patienceMs = 1_000;

/** Holds connections to the built app open by sending slowly; says in words which were not let go of, and who waited. */
export async function runSlowSenders(): Promise<readonly string[]> {
  const easel = await startEasel({ speed: 0, onLog: () => {}, onTrouble: () => {} });
  try {
    const broken: string[] = [];
    const watch = watchOthers(easel);
    const held = await Promise.all(
      senders.map(async (slow) => {
        const seconds = await Promise.all(Array.from({ length: crowd }, () => send(easel, slow)));
        return { ...slow, seconds: Math.max(...seconds) };
      }),
    );
    const waitedMs = await watch.stop();
    for (const { name, seconds, withinSeconds } of held)
      if (seconds > withinSeconds) broken.push(`A slow sender of ${name} was held ${seconds} s`);
    if (waitedMs > patienceMs) broken.push(`Others waited ${waitedMs} ms meanwhile`);
    const told = held.map(({ name, seconds }) => `${name} ${seconds} s`).join(", ");
    console.log(
      `${crowd} slow senders of each, let go of after: ${told}; others waited ${waitedMs} ms`,
    );
    return broken;
  } finally {
    await easel.stop();
  }
}

/** How many seconds the server keeps the connection of one sender. */
function send(easel: StartedEasel, { head, withinSeconds }: Slow): Promise<number> {
  const { hostname, port } = new URL(easel.origin);
  const started = performance.now();
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const dripping = setInterval(() => socket.write("1"), byteMs);
    const givingUp = setTimeout(() => socket.destroy(), (withinSeconds + 5) * 1_000);
    socket.on("error", () => {});
    socket.resume().once("close", () => {
      clearInterval(dripping);
      clearTimeout(givingUp);
      resolve(Math.round((performance.now() - started) / 1_000));
    });
    socket.write(head(easel));
  });
}

/** Asks for health all the while; tells the longest that an answer took. */
function watchOthers({ origin }: StartedEasel) {
  let isOver = false;
  let longestMs = 0;
  const watching = (async () => {
    while (!isOver) {
      const started = performance.now();
      await (await fetch(`${origin}/api/health`)).arrayBuffer();
      longestMs = Math.max(longestMs, Math.round(performance.now() - started));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await watching;
      return longestMs;
    },
  };
}
