import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { openToken, sealToken, tokenBytes } from "./sealed-token";

const [token, key, otherKey] = [randomBytes(tokenBytes), randomBytes(32), randomBytes(32)];
const sealed = sealToken(token, key);
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

it("gives back what was sealed, which a cookie may carry and nobody can read", () => {
  expect(openToken(sealed, key)).toEqual(token);
  expect(sealed).toMatch(/^[A-Za-z0-9_-]{80}$/);
  expect(Buffer.from(sealed, "base64url").includes(token.subarray(0, 8))).toBe(false);
});

it("seals the same token otherwise each time", () => {
  expect(sealToken(token, key)).not.toBe(sealed);
});

it("opens nothing of another key", () => {
  expect(openToken(sealToken(token, otherKey), key)).toBeNull();
});

it("opens no copy of which a single letter was changed to any other", () => {
  const altered = [...sealed].flatMap((own, at) =>
    [...letters]
      .filter((letter) => letter !== own)
      .map((letter) => sealed.slice(0, at) + letter + sealed.slice(at + 1)),
  );
  expect(altered).toHaveLength(80 * 63);
  expect(altered.filter((copy) => openToken(copy, key) !== null)).toEqual([]);
});

it.each([
  ["nothing", ""],
  ["words", "null"],
  ["letters as many as there should be", "a".repeat(80)],
  ["letters without end", "a".repeat(100_000)],
  ["a token that nobody sealed", token.toString("base64url")],
  ["one with a letter more", `${sealed}A`],
  ["one with a letter less", sealed.slice(0, -1)],
  // To a lenient decoder these four are the same bytes as the one that opens.
  ["one with a sign that means nothing", `${sealed}=`],
  ["one before the end of a line", `${sealed}\n`],
  ["one after a space", ` ${sealed}`],
  ["one with a dot within", `${sealed.slice(0, 40)}.${sealed.slice(40)}`],
])("opens nothing that is made up: %s", (_, value) => {
  expect(openToken(value, key)).toBeNull();
});
