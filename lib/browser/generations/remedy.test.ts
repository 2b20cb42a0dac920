import { describe, expect, it } from "vitest";
import { type FailureCode, failures } from "@/lib/errors";
import { remedyFor } from "./remedy";

describe("the remedy", () => {
  it.each<[FailureCode, string]>([
    ["key_rejected", "ask"],
    ["wrong_request_type", "ask"],
    ["internal", "ask"],
    ["database_unavailable", "ask"],
    ["out_of_credits", "edit"],
    ["moderated", "edit"],
    ["model_forbidden", "edit"],
    ["rate_limited", "again"],
    ["picture_lost", "again"],
    ["marked_not_charged", "again"],
  ])("for %s is to %s", (code, kind) => {
    expect(remedyFor(code).kind).toBe(kind);
  });

  it("is a button for every failure that a designer can do something about", () => {
    for (const [code, { actor }] of Object.entries(failures)) {
      if (actor === "designer") expect(remedyFor(code).kind).not.toBe("ask");
    }
  });

  it("for what Easel has no words for yet is to run it again", () => {
    expect(remedyFor("constructor")).toEqual({ kind: "again", label: "Run again" });
  });
});
