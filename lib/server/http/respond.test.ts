import { DrizzleQueryError } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { EaselError } from "@/lib/errors";
import { hearLog } from "../../../scripts/testing/hear-log";
import { respondWithFailure } from "./respond";

const lines = hearLog();

describe("respondWithFailure", () => {
  it("has one shape, with the fields where there are some", async () => {
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
    const response = respondWithFailure(new Error("secret detail"), "the-id");
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toContain("secret");
    expect(body).toContain("the-id");
    expect(lines.at(-1)).toContain("secret detail");
  });

  it("logs why a query failed, but not the prompt in it", () => {
    const cause = new Error("the disk is full");
    respondWithFailure(new DrizzleQueryError("insert", ["a secret prompt"], cause), "id");
    const line = lines.at(-1);
    expect(line).toContain("the disk is full");
    expect(line).not.toContain("prompt");
  });
});
