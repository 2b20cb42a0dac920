import { describe, expect, it } from "vitest";
import { quotesIn } from "./quotes";

describe("quotesIn", () => {
  it.each([
    ["first line 'मुंबई पुस्तक भंडार', second 'Open  9 am'.", ["मुंबई पुस्तक भंडार", "Open 9 am"]],
    ['called "Urban Pulse." and "You\'ll Love"', ["Urban Pulse", "You'll Love"]],
    ["‘मुंबई’ and ‘It’s open’", ["मुंबई", "It's open".replace("'", "’")]],
    ["“Monsoon sale”, «Été», 「東京」", ["Monsoon sale", "Été", "東京"]],
    ["it's Asha's chair, isn't it", []],
    ["nothing in '' or \"  \"", []],
  ])("finds in %j the words %j", (prompt, words) => {
    expect(quotesIn(prompt)).toEqual(words);
  });

  it("takes six at most, and none without end", () => {
    const prompt = Array.from({ length: 9 }, () => `"${"long ".repeat(100)}"`).join(" ");
    expect(quotesIn(prompt)).toHaveLength(6);
    for (const words of quotesIn(prompt)) expect(words.length).toBeLessThanOrEqual(140);
  });
});
