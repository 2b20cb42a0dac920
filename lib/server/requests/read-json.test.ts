import { describe, expect, it, vi } from "vitest";
import { EaselError } from "@/lib/errors";
import { readJson } from "./read-json";

function post(body: BodyInit, headers: Record<string, string> = {}) {
  const init = {
    method: "POST",
    body,
    duplex: "half",
    headers: { "Content-Type": "application/json", ...headers },
  };
  return readJson(new Request("http://localhost/", init));
}

async function codeOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => "was read",
    (cause: unknown) => cause,
  );
  return error instanceof EaselError ? error.code : String(error);
}

describe("readJson", () => {
  it.each([
    "application/json",
    "application/json; charset=utf-8",
    "Application/JSON ;charset=utf-16; boundary=x",
  ])("reads JSON that is named so, however it is written: %s", async (type) => {
    expect(await post('{"a":1}', { "Content-Type": type })).toEqual({ a: 1 });
  });

  it.each(["application/jsonp", "text/json", "application/json, text/plain", "x;application/json"])(
    "takes nothing else for it: %s",
    async (type) => {
      expect(await codeOf(post('{"a":1}', { "Content-Type": type }))).toBe("wrong_content_type");
    },
  );

  it.each([
    ["text", "not json", {}, "bad_request"],
    ["nothing", "", {}, "bad_request"],
    [
      "a form",
      "a=1",
      { "Content-Type": "application/x-www-form-urlencoded" },
      "wrong_content_type",
    ],
    ["a polluted prototype", '{"input":{"__proto__":{"quality":"low"}}}', {}, "bad_request"],
    ["nests too deep for anything of ours", "[".repeat(17) + "]".repeat(17), {}, "bad_request"],
    ["nests too deep for a parser", "[".repeat(500_000), {}, "bad_request"],
    ["ten megabytes", "1".repeat(10_000_000), {}, "too_large"],
  ])("refuses %s", async (_, body, headers, code) => {
    expect(await codeOf(post(body, headers))).toBe(code);
  });

  it("counts no brackets inside a text", async () => {
    const prompt = `a \\" wall of ${"[".repeat(100)}`;
    expect(await post(JSON.stringify({ prompt }))).toEqual({ prompt });
  });

  it("looks but once at a text of quotation marks that never ends", async () => {
    expect(await codeOf(post(`"${'\\"'.repeat(262_000)}`))).toBe("bad_request");
    expect(await codeOf(post(`["${"\\\\".repeat(100)}", ${"[".repeat(16)}`))).toBe("bad_request");
  });

  it("lets go of a sender who never ends", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const timeout = vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new Error("timeout")), ms);
      return controller.signal;
    });
    const silent = new ReadableStream<Uint8Array>();
    const code = codeOf(post(silent));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await code).toBe("too_slow");
    timeout.mockRestore();
    vi.useRealTimers();
  });

  it("stops reading an endless body that does not say its length", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    expect(await codeOf(post(endless))).toBe("too_large");
    expect(pulled).toBeLessThan(20);
  });
});
