import { createSandbox } from "../sandbox";
import type { SandboxOptions } from "../world";

/** A sandbox that answers at once on a clock that a test moves, with short ways to call it. */
export function openTestSandbox(options: SandboxOptions = {}) {
  let nowMs = Date.parse("2026-11-21T12:00:00Z");
  const sandbox = createSandbox({ speed: 0, isTest: true, now: () => nowMs, ...options });
  const call = (path: string, init?: RequestInit) =>
    sandbox.fetch(new Request(new URL(path, "https://api.segmind.com"), init));
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    call(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
    });
  return {
    call,
    post,
    pass: (seconds: number) => {
      nowMs += seconds * 1_000;
    },
    /** The request id of a submit that is accepted. */
    submit: async (prompt: string, slug = "gpt-image-2") => {
      const answer = await read(await post(`/v2/${slug}`, { prompt }));
      return String(answer.request_id);
    },
    balanceUsd: async () => Number((await read(await call("/v1/get-user-credits"))).credits),
    upload: async (bytes: Uint8Array, type = "image/png") => {
      const url = `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
      const answer = await read(await post("/upload-asset", { data_urls: [url] }));
      return Array.isArray(answer.file_urls) ? String(answer.file_urls[0]) : "";
    },
  };
}

export async function read(response: Response): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = JSON.parse(await response.text());
  return body;
}
