import { expect, it, vi } from "vitest";
import { EaselError } from "./errors";

it("a failure is known as one by every copy of its class, and nothing else is", async () => {
  vi.resetModules();
  const copy = await import("./errors");
  expect(copy.EaselError).not.toBe(EaselError);
  expect(new copy.EaselError("not_found", "Nothing.")).toBeInstanceOf(EaselError);
  expect(new Error("Nothing.")).not.toBeInstanceOf(EaselError);
});
