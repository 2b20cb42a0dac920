import { describe, expect, it } from "vitest";
import { isOwnSite } from "./own-site";

const url = "http://localhost:3000/api/generations";

describe("isOwnSite", () => {
  it.each([
    ["lets a page of ours change things", { "sec-fetch-site": "same-origin" }, true],
    ["refuses another site", { "sec-fetch-site": "cross-site" }, false],
    ["refuses a sister of ours", { "sec-fetch-site": "same-site" }, false],
    ["refuses an address typed by hand", { "sec-fetch-site": "none" }, false],
    ["trusts a matching Origin", { origin: "https://easel.example", host: "easel.example" }, true],
    ["refuses another Origin", { origin: "https://evil.example", host: "easel.example" }, false],
    [
      "does not let an Origin overrule what the browser says",
      { "sec-fetch-site": "cross-site", origin: "https://easel.example", host: "easel.example" },
      false,
    ],
    ["refuses a call that says nothing of where it comes from", {}, false],
  ])("%s", (_, headers, expected) => {
    expect(isOwnSite(new Request(url, { method: "POST", headers }))).toBe(expected);
  });

  it("lets anyone read", () => {
    expect(isOwnSite(new Request(url))).toBe(true);
  });
});
