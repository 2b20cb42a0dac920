import { describe, expect, it } from "vitest";
import { formatCursor, parseCursor } from "./cursor";

const end = {
  createdAt: new Date("2026-11-21T12:00:00.123Z"),
  id: "0190a1b2-0000-7000-8000-000000007f3a",
};

describe("a cursor", () => {
  it("comes back as it was given out, to the millisecond", () => {
    expect(parseCursor(formatCursor(end))).toEqual(end);
  });

  it.each(["", "x", "e30", Buffer.from('{"createdAt":"now","id":1}').toString("base64url")])(
    "is not made of %j",
    (text) => {
      expect(parseCursor(text)).toBeNull();
    },
  );

  it("is not of a time that Postgres does not know", () => {
    const cursor = formatCursor({ ...end, createdAt: new Date("0000-01-01T00:00:00Z") });
    expect(parseCursor(cursor)).toBeNull();
  });
});
