import { describe, expect, it } from "vitest";
import { isUndelivered } from "./undelivered";

function failedFetch(code: string): Error {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}

describe("isUndelivered", () => {
  it.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"])(
    "is sure after %s",
    (code) => {
      expect(isUndelivered(failedFetch(code))).toBe(true);
    },
  );

  it.each(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT", "ETIMEDOUT"])(
    "is not sure after %s: the request may have arrived",
    (code) => {
      expect(isUndelivered(failedFetch(code))).toBe(false);
    },
  );

  it.each(["ETIMEDOUT", "ENETUNREACH", "EHOSTUNREACH"])(
    "is sure after %s where the system could not connect",
    (code) => {
      const cause = Object.assign(new Error(code), { code, syscall: "connect" });
      expect(isUndelivered(new TypeError("fetch failed", { cause }))).toBe(true);
      expect(isUndelivered(new AggregateError([cause, cause]))).toBe(true);
      const later = Object.assign(new Error(code), { code, syscall: "read" });
      expect(isUndelivered(new TypeError("fetch failed", { cause: later }))).toBe(false);
    },
  );

  it("is sure of several addresses only when none of them was reached", () => {
    const refused = Object.assign(new Error(), { code: "ECONNREFUSED" });
    const reset = Object.assign(new Error(), { code: "ECONNRESET" });
    const failed = (...errors: Error[]) => new TypeError("", { cause: new AggregateError(errors) });
    expect(isUndelivered(failed(refused, refused))).toBe(true);
    expect(isUndelivered(failed(refused, reset))).toBe(false);
    expect(isUndelivered(failed())).toBe(false);
  });

  it.each([new Error("?"), "a text", null])("is not sure after %s", (error) => {
    expect(isUndelivered(error)).toBe(false);
  });
});
