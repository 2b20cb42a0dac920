import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const page = readFileSync("docs/security.md", "utf8");

it("docs/security.md names only tests that there are", () => {
  const named = [...page.matchAll(/`([^`\s]+\.(?:test|spec)\.ts|e2e\/test\.ts)`/g)].map(
    ([, name = ""]) => name,
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
});
