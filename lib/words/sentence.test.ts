import { describe, expect, it } from "vitest";
import { leadAndRest } from "./sentence";

describe("a message as headline and rest", () => {
  it.each([
    ["It failed.", "It failed", ""],
    ["It failed. Try again. Or not.", "It failed", "Try again. Or not."],
    ["Too few credits ($0.21 needed). Top up.", "Too few credits ($0.21 needed)", "Top up."],
    ["No full stop", "No full stop", ""],
  ])("%s", (message, lead, rest) => {
    expect(leadAndRest(message)).toEqual({ lead, rest });
  });
});
