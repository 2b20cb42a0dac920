import { DrizzleQueryError } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { EaselError } from "@/lib/errors";
import { respondWithFailure } from "./respond";

describe("respondWithFailure", () => {
  it("has one shape, with the fields where there are some", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const error = new EaselError("invalid_input", "for the log", {
      fields: { prompt: "Write one." },
    });
    const response = respondWithFailure(error, "id");
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: {
        code: "invalid_input",
        message: "Some values cannot be used. See the fields.",
        charged: "no",
        requestId: "id",
        fields: { prompt: "Write one." },
      },
    });
  });

  it("keeps the text of a mistake of ours in the log and tells a person its id", async () => {
    const logged = vi.spyOn(console, "warn").mockImplementation(() => {});
    const response = respondWithFailure(new Error("secret detail"), "the-id");
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toContain("secret");
    expect(body).toContain("the-id");
    expect(logged.mock.calls.join()).toContain("secret detail");
  });

  it("logs why a query failed, but not the prompt in it", () => {
    const logged = vi.spyOn(console, "warn").mockImplementation(() => {});
    const cause = new Error("the disk is full");
    respondWithFailure(new DrizzleQueryError("insert", ["a secret prompt"], cause), "id");
    const line = logged.mock.lastCall?.join() ?? "";
    expect(line).toContain("the disk is full");
    expect(line).not.toContain("prompt");
  });
});
