import { readdirSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import fc from "fast-check";
import { type AnyCall, anyCall, escaped, inWords, secretIn } from "@/lib/server/testing/any-call";
import { passcode, startEasel, type StartedEasel } from "../../e2e/start-easel";
import { build, isBuildFresh } from "../build.mjs";
import { makePicture } from "../make-picture";

type Wanted = { readonly requests: number; readonly seed: number };
type Answer = { readonly status: number; readonly text: string };
type Route = { readonly address: string; readonly method: string };

const usual = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const methods = [...usual, "PROPFIND", "TRACE"];
/** What answers a stranger, and what a stranger is told by everything else; 308 only straightens an address. */
const doors = ["/api/health", "/api/session", "/api/cron"];
const refusals = [308, 400, 401, 403, 404, 405, 413, 414, 431];

/** As they stand on the wire, which no browser would send. */
const paths = [
  ...["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f.env.local", "//evil.example/"],
  ...["/api/../.env.local", "/api/%00", "/api/generations/%c0%ae%c0%ae/", "/\\..\\..\\.env.local"],
  ...[
    "/_next/../../package.json",
    "/_next/image?url=http%3A%2F%2F127.0.0.1&w=64&q=75",
    "/%",
    "/%ff",
  ],
  ...["/.env", "/.data/live/database", "/.git/config", "/api/generations/..%2Fcredits", "/.next/"],
  ...["http://127.0.0.1/", `/${"a/".repeat(3_000)}`, "/api/health?__proto__[x]=1", "/?x=%00"],
];

/** Calls every route of the built app over HTTP, signed in and not, with whatever comes to mind; says in words what broke. */
export async function runAttacks({ requests, seed }: Wanted): Promise<readonly string[]> {
  if (!(await isBuildFresh())) await build();
  const said: string[] = [];
  const hear = (text: string) => void said.push(text);
  const easel = await startEasel({ speed: 0, onLog: hear, onTrouble: hear });
  const secrets = [easel.apiKey, passcode, easel.folder];
  try {
    const id = await makePicture(easel, {
      model: "gpt-image-1-mini",
      input: { prompt: "A chair", quality: "low" },
    });
    const statuses = new Map<number, number>();
    const broken: string[] = [];
    for (const place of paths) {
      const answer = await send(easel, {
        method: "GET",
        path: place,
        headers: {},
        body: new Uint8Array(),
      });
      const words = answer.status >= 500 ? `answers ${answer.status}` : leak(answer, secrets);
      if (words !== null) broken.push(`${place} ${words}`);
    }
    const calls = fc.sample(fc.tuple(anyCall(allRoutes(), [id, "0".repeat(64)]), fc.boolean()), {
      numRuns: requests,
      seed,
    });
    for (const [call, isStranger] of calls) {
      const answer = await attack(easel, call, isStranger);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const words = whatBroke(call, answer, isStranger) ?? leak(answer, secrets);
      if (words !== null) broken.push(`${inWords(call)} ${words}`);
    }
    const leaked = secretIn(said.join("\n"), secrets);
    if (leaked !== null) broken.push(`The log tells ${leaked}`);
    const counts = [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([code, count]) => `${code}: ${count}`);
    console.log(
      `${requests} requests and ${paths.length} paths, seed ${seed}. ${counts.join(", ")}`,
    );
    return broken.map((words) => `${words}\n\nSee it again: --only security --seed ${seed}`);
  } finally {
    await easel.stop();
  }
}

/** Every address that has a route, with every method there is. */
function allRoutes(): Route[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((name) => path.basename(name) === "route.ts")
    .map((name) => `/${path.posix.dirname(name.replaceAll(path.sep, "/"))}`)
    .flatMap((address) => methods.map((method) => ({ address, method })));
}

function attack(easel: StartedEasel, call: AnyCall<Route>, isStranger: boolean): Promise<Answer> {
  const { route, id, query, headers, body } = call;
  const place = route.address.replace(/\[[^\]]*\]/, escaped(id));
  // The one session of this run is not to be signed out by it.
  const isOut = isStranger || (route.method === "DELETE" && route.address === "/api/session");
  return send(easel, {
    method: route.method,
    path: `${place}${query}`,
    headers: { ...headers, ...(isOut ? {} : { cookie: easel.session }), origin: easel.origin },
    body,
  });
}

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

function send(easel: StartedEasel, { method, path, headers, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(easel.origin);
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      isAnswered = true;
      let text = JSON.stringify(answer.headers);
      answer.setEncoding("latin1").on("data", (chunk: string) => (text += chunk));
      answer.once("end", () => resolve({ status: answer.statusCode ?? 0, text }));
      answer.once("error", reject);
    });
    // A body that is refused before its end may close the connection, and each write left then fails: the
    // answer is there all the same.
    sent.on("error", (error) => (isAnswered ? undefined : reject(error)));
    sent.end(method === "GET" || method === "HEAD" ? undefined : body);
  });
}

function whatBroke({ route }: AnyCall<Route>, { status }: Answer, isStranger: boolean) {
  if (status >= 500) return `answers ${status}`;
  const isOpen = doors.includes(route.address);
  if (isStranger && !isOpen && route.method !== "OPTIONS" && !refusals.includes(status))
    return `lets a stranger in with ${status}`;
  return null;
}

function leak({ text }: Answer, secrets: readonly string[]): string | null {
  const secret = secretIn(text, secrets);
  return secret === null ? null : `tells ${secret}`;
}
