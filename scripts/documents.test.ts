import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { boundaries } from "@/lib/server/testing/simulation/boundary";
import { faults } from "@/lib/server/testing/simulation/faults";
import { points } from "./crash/points";
import { sabotages } from "./torture/sabotages";

const security = readFileSync("docs/security.md", "utf8");

it("docs/security.md names only tests that there are", () => {
  const named = [...security.matchAll(/`([^`\s]+\.(?:test|spec)\.ts|e2e\/test\.ts)`/g)].map(
    ([, name = ""]) => name,
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
});

it("the documents link only to files that there are", () => {
  const inDocs = readdirSync("docs", { recursive: true, encoding: "utf8" });
  const places = [...readdirSync("."), ...inDocs.map((name) => path.join("docs", name))];
  const documents = places.filter((place) => place.endsWith(".md"));
  const links = documents.flatMap((document) =>
    [...readFileSync(document, "utf8").matchAll(/\]\((?!\w+:)([^)#]+)/g)].map(
      ([, place = ""]) => [document, place] as const,
    ),
  );
  expect(links.length).toBeGreaterThan(50);
  const dead = links.filter(
    ([document, place]) => !existsSync(path.join(path.dirname(document), place)),
  );
  expect(dead).toEqual([]);
});

it("docs/reliability.md counts faults, boundaries, points and deliberate faults as they are", () => {
  const reliability = readFileSync("docs/reliability.md", "utf8");
  const v2 = points.filter(({ transport }) => transport === "v2").length;
  for (const words of [
    `[${faults.length} faults]`,
    `[${boundaries.length} boundaries]`,
    `${points.length} points, ${v2} of v2 and ${points.length - v2} of v1`,
    `${sabotages.length} deliberate faults of our own`,
  ])
    expect(reliability).toContain(words);
});
