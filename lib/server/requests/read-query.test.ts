import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readQuery } from "./read-query";

const schema = z.strictObject({ q: z.string().default("") });
const asked = (query: string) => readQuery(schema, new Request(`http://localhost/?${query}`));

describe("a query", () => {
  it("is what its schema makes of it", () => {
    expect(asked("q=a%20chair")).toEqual({ q: "a chair" });
    expect(asked("")).toEqual({ q: "" });
  });

  it.each([
    ["what nobody knows", "who=Ada", "who"],
    ["one thing twice", "q=a&q=b", "q"],
    ["a zero byte", "q=a%00", "q"],
  ])("is refused with %s, at the field", (_, query, field) => {
    expect(() => asked(query)).toThrow(
      expect.objectContaining({
        code: "invalid_input",
        fields: { [field]: expect.stringMatching(/\.$/) },
      }),
    );
  });
});
