import { readdir } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { makePicture } from "../scripts/make-picture";
import { startEasel, type StartedEasel } from "./start-easel";
import { expect, test as base } from "./test";

/** What the server said went wrong. */
let trouble = "";

/** One Easel for all of this file: what others left waiting would be sent meanwhile. */
const test = base.extend<object, { easel: StartedEasel }>({
  easel: [
    async ({}, provide) => {
      const easel = await startEasel({ onTrouble: (text) => void (trouble += text) });
      await provide(easel);
      await easel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

type Asked = {
  /** "GET /": the request's first line, but for its version. */
  readonly line: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** One request byte for byte, as no browser would send it, and everything that comes back. */
function say(origin: string, { line, headers = {}, body = "" }: Asked): Promise<string> {
  const { hostname, port } = new URL(origin);
  const all = { Host: "easel.example", Connection: "close", ...headers };
  const fields = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    let told = "";
    const socket = net.connect(Number(port), hostname);
    socket.setEncoding("latin1").on("data", (text: string) => (told += text));
    socket.once("close", () => resolve(told)).once("error", reject);
    socket.write(`${line} HTTP/1.1\r\n${fields.join("")}\r\n${body}`);
  });
}

const policy = /content-security-policy: default-src 'none'/i;
const stack = /node_modules|\.ts:\d+|at \w+ \(/;
const statusOf = (answer: string) => Number(answer.split(" ")[1]);
test("nothing of Next's own does anything for a stranger", async ({ easel }) => {
  const action = '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_a"\r\n\r\n\r\n--x--\r\n';
  const multipart = {
    "Content-Type": "multipart/form-data; boundary=x",
    "Content-Length": String(action.length),
  };
  const asked: [Asked, number][] = [
    [{ line: "POST /", headers: { "Next-Action": "a".repeat(42) } }, 405],
    [{ line: "POST /", headers: { "Content-Length": "2" }, body: "[]" }, 405],
    [{ line: "POST /models", headers: multipart, body: action }, 405],
    [{ line: "PUT /spend", headers: { "Content-Length": "2" }, body: "{}" }, 405],
    [{ line: "DELETE /" }, 405],
    [{ line: "OPTIONS /", headers: { Origin: "https://evil.example" } }, 405],
    [{ line: "TRACE /" }, 405],
    [{ line: "TRACE /api/health" }, 405],
    [{ line: "TRACE /icon.svg" }, 405],
    [{ line: "TRACE /models", headers: { "Content-Length": "9999" } }, 405],
    [{ line: "TRACK /" }, 400],
    [{ line: "PROPFIND /api/health" }, 405],
    [{ line: "GET /_next/image?url=%2Ficon.svg&w=64&q=75" }, 404],
    [{ line: "GET /_next/image?url=%2Fapi%2Fhealth&w=64&q=75" }, 404],
    [{ line: "GET /_next/image?url=http%3A%2F%2F127.0.0.1&w=64&q=75" }, 404],
    [{ line: "GET /_next/data/x/index.json" }, 404],
    [{ line: "GET /_next/static/../../package.json" }, 404],
    [{ line: "GET /g/%ff" }, 400],
    [{ line: "GET /%" }, 400],
    [{ line: "GET /icon.svg/x" }, 404],
    [{ line: "GET /theme.jsx" }, 404],
    [{ line: "CONNECT evil.example:443" }, NaN],
    [{ line: "GET /api/health", headers: { Connection: "Upgrade", Upgrade: "websocket" } }, 200],
  ];
  for (const [one, status] of asked) {
    const answer = await say(easel.origin, one);
    expect(statusOf(answer), one.line).toBe(status);
    if (answer.includes("text/html")) expect(answer, one.line).toMatch(policy);
    expect(answer, one.line).not.toMatch(stack);
  }
  expect(trouble).toContain("Easel does not take TRACE");
  expect(trouble).not.toMatch(stack);
});

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** What a stranger may call: it tells of no one, and costs nothing. */
const open = ["GET /api/health", "HEAD /api/health", "DELETE /api/session"];

test("every address with every method refuses a stranger, and Segmind hears of none", async ({
  easel,
}) => {
  const before = await easel.submits();
  const files = (await readdir("app/api", { recursive: true })).filter(
    (name) => path.basename(name) === "route.ts",
  );
  expect(files.length).toBeGreaterThan(15);
  const places = files.map((name) =>
    path.posix
      .join("/api", path.dirname(name).replaceAll(path.sep, "/"))
      .replace(/\[[^\]]*\]/, "0190a1b2-0000-7000-8000-000000000000"),
  );
  const wrong: string[] = [];
  for (const place of places) {
    for (const method of methods) {
      const line = `${method} ${place}`;
      const headers = { "Sec-Fetch-Site": "same-origin", "Content-Length": "2" };
      const status = statusOf(await say(easel.origin, { line, headers, body: "{}" }));
      // OPTIONS tells the methods that there are, and nothing else.
      const refusals = method === "OPTIONS" ? [204] : [401, 403, 404, 405, 415];
      if (!refusals.includes(status) && !open.includes(line)) wrong.push(`${line} ${status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await easel.submits()).toEqual(before);
});

test("no address, and no header about one, leads to another host or is said again", async ({
  easel,
}) => {
  const lines = [
    "//evil.example/",
    "//evil.example/%2e%2e",
    "/\\\\evil.example/",
    "/%2f%2fevil.example/",
  ];
  const questions = [
    "/?next=https://evil.example",
    "/models?redirect=//evil.example&url=evil.example",
  ];
  for (const place of [...lines, ...questions]) {
    const answer = await say(easel.origin, { line: `GET ${place}` });
    const [, location] = /^location: (.*)\r$/im.exec(answer) ?? [];
    if (location !== undefined) expect(location, place).toMatch(/^\/(?!\/|\\)/);
  }
  const headers = {
    Host: "evil.example",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "https",
    Forwarded: "host=evil.example",
    "X-Original-URL": "/api/credits",
    "X-Rewrite-URL": "/api/credits",
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "x-nonce": "evil",
  };
  const page = await say(easel.origin, { line: "GET /", headers });
  expect(statusOf(page)).toBe(200);
  expect(page).toMatch(policy);
  expect(page).not.toContain("evil");
});

test("what is read is for its reader alone: pages are kept by nobody, signed in or not", async ({
  easel,
}) => {
  for (const cookie of ["", easel.session]) {
    const headers = { Host: new URL(easel.origin).host, Cookie: cookie };
    for (const place of ["/", "/spend", "/nowhere"]) {
      const page = await say(easel.origin, { line: `GET ${place}`, headers });
      const parts = await say(easel.origin, {
        line: `GET ${place}?_rsc`,
        headers: { ...headers, RSC: "1" },
      });
      for (const answer of [page, parts])
        expect(answer, place).toMatch(/cache-control: private, no-cache, no-store/i);
    }
  }
});

test("a picture comes whole, and only to who is signed in, whatever method a header names", async ({
  easel,
}) => {
  const id = await makePicture(easel, {
    model: "gpt-image-1-mini",
    input: { prompt: "A chair", quality: "low" },
  });
  const image = `/api/generations/${id}/image`;
  const signedIn = { Host: new URL(easel.origin).host, Cookie: easel.session };
  const whole = await say(easel.origin, { line: `GET ${image}`, headers: signedIn });
  const part = await say(easel.origin, {
    line: `GET ${image}`,
    headers: { ...signedIn, Range: "bytes=0-9" },
  });
  expect(statusOf(part)).toBe(200);
  expect(part.length).toBe(whole.length);
  for (const line of [`GET ${image}`, `HEAD ${image}`, `GET ${image}?download=1`])
    expect(statusOf(await say(easel.origin, { line, headers: { Host: "x" } })), line).toBe(401);
  const head = await say(easel.origin, { line: `HEAD ${image}`, headers: signedIn });
  expect(head).toMatch(/^HTTP\/1\.1 200/);
  expect(head.endsWith("\r\n\r\n")).toBe(true);
  for (const name of ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"]) {
    const headers = { ...signedIn, [name]: "DELETE", "Sec-Fetch-Site": "same-origin" };
    const line = `POST /api/generations/${id}?_method=DELETE`;
    expect(statusOf(await say(easel.origin, { line, headers })), name).toBe(405);
  }
  const still = await say(easel.origin, { line: `GET ${image}`, headers: signedIn });
  expect(statusOf(still)).toBe(200);
});
