import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { migrationsFolder } from "./open-database";

/** Instances of the version before go on while those of the next bring the schema up to date. */
const harmless = [
  /^CREATE (TABLE|INDEX|EXTENSION) /,
  /^ALTER TABLE "\w+" ADD COLUMN (?!.*NOT NULL)/,
  /^ALTER TABLE "\w+" ADD COLUMN .*(DEFAULT|GENERATED ALWAYS).*NOT NULL/,
];

function isHarmless(statement: string): boolean {
  return harmless.some((kind) => kind.test(statement));
}

describe("a migration", () => {
  it("only adds what the version before may leave out", () => {
    const statements = readdirSync(migrationsFolder)
      .filter((name) => name.endsWith(".sql"))
      .flatMap((name) =>
        readFileSync(path.join(migrationsFolder, name), "utf8")
          .split("--> statement-breakpoint")
          .map((text) => text.replaceAll(/\s+/g, " ").trim()),
      );
    expect(statements.length).toBeGreaterThan(20);
    expect(statements.filter((statement) => !isHarmless(statement))).toEqual([]);
  });

  it.each([
    'DROP TABLE "uploads";',
    'ALTER TABLE "generations" DROP COLUMN "title";',
    'ALTER TABLE "generations" RENAME COLUMN "title" TO "name";',
    'ALTER TABLE "generations" ALTER COLUMN "title" SET NOT NULL;',
    'ALTER TABLE "generations" ADD COLUMN "shape" text NOT NULL;',
  ])("would be refused with %s", (statement) => {
    expect(isHarmless(statement)).toBe(false);
  });
});
