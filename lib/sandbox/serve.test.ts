import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { type ServedSandbox, serveSandbox } from "./serve";
import { read } from "./testing/call-sandbox";

let served: ServedSandbox | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

async function post(prompt: string): Promise<Response> {
  served ??= await serveSandbox({ port: 0, speed: 0 });
  return fetch(`${served.origin}/v2/gpt-image-2`, {
    method: "POST",
    body: JSON.stringify({ prompt }),
    headers: { "content-type": "application/json" },
  });
}

describe("serveSandbox", () => {
  it("answers over HTTP, its pictures at the same origin", async () => {
    const { response_url: url } = await read(await post("a chair"));
    const { output } = await read(await fetch(String(url)));
    expect(new URL(String(output)).origin).toBe(served?.origin);
    const picture = await fetch(String(output));
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  });

  it("breaks the connection where the scenario says so", async () => {
    await expect(post("a chair [reset]")).rejects.toThrow("fetch failed");
  });

  it("breaks off in the middle of a body, after the length of the whole", async () => {
    const response = await post("a chair [half body]");
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(100);
    await expect(response.text()).rejects.toThrow("terminated");
  });

  it("closes while a call still hangs", async () => {
    const hanging = post("a chair [hang]").catch((error: unknown) => error);
    await expect
      .poll(async () => {
        if (served === undefined) return 0;
        const { posts } = await read(await fetch(`${served.origin}/__sandbox/log`));
        return posts;
      })
      .toEqual({ "/v2/gpt-image-2": 1 });
    await served?.close();
    served = undefined;
    expect(await hanging).toBeInstanceOf(TypeError);
  });

  it("goes on after a client that left in the middle of its own body", async () => {
    const { origin } = (served = await serveSandbox({ port: 0, speed: 0 }));
    await new Promise<void>((resolve) => {
      const leaving = request(`${origin}/v2/gpt-image-2`, {
        method: "POST",
        headers: { "content-length": "1000" },
      });
      leaving.once("error", () => resolve());
      leaving.write("{", () => leaving.destroy(new Error("left")));
    });
    expect((await post("a chair")).status).toBe(200);
  });
});
