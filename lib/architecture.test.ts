import { describe, expect, it } from "vitest";
import {
  type Import,
  importsOf,
  readSource,
  sourceFiles as files,
  waysTo,
  writtenFiles,
} from "../scripts/testing/source-imports";
import { catalogue } from "./models/catalogue";

/**
 * Who may import whom. The longest folder that fits a file is its part; a part may always import
 * itself. What stands here is the whole list: everything else is refused.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "lib/words": [],
  "lib/errors.ts": [],
  "lib/image": ["zod"],
  "lib/mask": [],
  "lib/models": ["zod"],
  "lib/segmind": ["zod"],
  "lib/contract": ["zod", "lib/errors.ts", "lib/models"],
  "lib/sandbox": ["lib/image", "lib/models", "sharp", "node:"],
  "lib/server": [
    "lib/contract",
    "lib/errors.ts",
    "lib/image",
    "lib/models",
    "lib/sandbox",
    "lib/segmind",
    "lib/words",
    "@electric-sql/pglite",
    "@vercel/blob",
    "client-zip",
    "drizzle-orm",
    "next/server",
    "package.json",
    "pg",
    "server-only",
    "sharp",
    "zod",
    "node:",
  ],
  "lib/browser": [
    "lib/contract",
    "lib/errors.ts",
    "lib/image",
    "lib/mask",
    "lib/models",
    "lib/words",
    "client-only",
    "idb",
    "react",
    "swr",
  ],
  "components/ui": ["react", "react-dom", "lucide-react"],
  components: [
    "components/ui",
    "lib/browser",
    "lib/contract",
    "lib/errors.ts",
    "lib/image",
    "lib/mask",
    "lib/models",
    "lib/words",
    "lucide-react",
    "next/link",
    "next/navigation",
    "react",
    "react-dom",
    "react-hook-form",
  ],
  app: ["components", "lib", "geist", "next", "react"],
  "instrumentation.ts": ["lib/server"],
  "proxy.ts": ["lib/errors.ts", "lib/server", "next/server"],
};

/** Folders whose insides are parts of their own: components/gallery may not import components/viewer. */
const apart = ["components"];

/** Drawers into which anything fits tell nobody what is in them. */
const vagueNames = /(^|\/)(utils?|helpers?|types|hooks|constants|services|common|misc)(\/|\.tsx?$)/;
const maxLines = 250;

const imports = files.flatMap((file) => importsOf(file, readSource(file)));

describe("the import table", () => {
  it("allows every import there is", () => {
    const refused = imports.filter(({ from, to }) => !isAllowed(from, to));
    expect(refused.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it.each([
    ["lib/segmind/client.ts", "lib/errors.ts"],
    ["lib/models/price.ts", "react"],
    ["components/gallery/tile.tsx", "components/viewer/viewer.tsx"],
    ["components/ui/button.tsx", "lib/models/model.ts"],
    ["lib/browser/api/api.ts", "lib/server/easel.ts"],
    ["lib/server/easel.ts", "app/page.tsx"],
  ])("would refuse %s importing %s", (from, to) => {
    expect(isAllowed(from, to)).toBe(false);
  });

  it("lets no page in the browser reach the server's code, first or later", () => {
    const ways = waysTo(/^(lib\/server\/|node:|server-only$|sharp$)/, clientEntries(), imports, [
      "value",
      "lazy",
    ]);
    expect(ways).toEqual([]);
  });

  it("keeps zod out of what a page loads first", () => {
    expect(waysTo(/^zod$/, clientEntries(), imports, ["value"])).toEqual([]);
  });

  it.each([
    { what: "what the server is made of", partOfFile: serverPart },
    { what: "the folders of the browser", partOfFile: browserFolder },
  ])("lets $what import in one direction, never in a circle", ({ partOfFile }) => {
    const graph = imports.flatMap(({ from, to }): Import[] => {
      const [part, other] = [partOfFile(from), partOfFile(to)];
      if (part === null || other === null || part === other) return [];
      // Who takes a type knows the other as well.
      return [{ from: part, to: other, kind: "value" }];
    });
    const circles = graph.flatMap(({ from, to }) =>
      waysTo(new RegExp(`^${from}$`), [to], graph, ["value"]),
    );
    expect(circles).toEqual([]);
  });

  it("lets nothing that is shipped lean on a test", () => {
    const leaning = imports.filter(({ to }) => /\/testing\/|\.test(\.|$)|^e2e\//.test(to));
    expect(leaning.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});

describe("a file", () => {
  it("is not called after a drawer", () => {
    expect(files.filter((file) => vagueNames.test(file))).toEqual([]);
  });

  it("is no barrel that only hands names on", () => {
    expect(files.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
  });

  it(`has ${maxLines} lines at the most`, () => {
    const long = writtenFiles.filter((file) => lineCountOf(file) > maxLines);
    expect(long).toEqual([]);
  });

  it("outside the catalogue knows no model by its id", () => {
    const knowing = files
      .filter((file) => !file.startsWith("lib/models/"))
      .filter((file) => catalogue.some(({ id }) => readSource(file).includes(`"${id}"`)));
    expect(knowing).toEqual([]);
  });

  it("of the server says that it is the server's", () => {
    const silent = files
      .filter((file) => file.startsWith("lib/server/"))
      .filter((file) => !readSource(file).includes('import "server-only";'))
      .filter((file) => !file.endsWith("database/schema.ts"));
    expect(silent).toEqual([]);
  });
});

function lineCountOf(file: string): number {
  return readSource(file).trimEnd().split("\n").length;
}

function isAllowed(from: string, to: string): boolean {
  const part = partOf(from, Object.keys(allowed));
  if (part === undefined) return false;
  const area = areaOf(from);
  if (area !== null && area === areaOf(to)) return true;
  if (area === null && partOf(to, Object.keys(allowed)) === part) return true;
  const list = allowed[part] ?? [];
  return list.some((entry) => (entry.endsWith(":") ? to.startsWith(entry) : isUnder(to, entry)));
}

/** "components/gallery" for a file in it; null outside the folders whose insides stand apart. */
function areaOf(file: string): string | null {
  const [folder = "", area = ""] = file.split("/");
  return apart.includes(folder) && area !== "ui" ? `${folder}/${area}` : null;
}

/** "lib/server/session" for a file in it, "lib/server/env.ts" for that; null outside the server. */
function serverPart(file: string): string | null {
  return file.match(/^lib\/server\/[^/]+/)?.[0] ?? null;
}

/** "lib/browser/mask" for a file in it; null outside the browser's folders, and for what stands beside them. */
function browserFolder(file: string): string | null {
  return file.match(/^(lib\/browser\/[^/]+)\//)?.[1] ?? null;
}

function partOf(file: string, parts: readonly string[]): string | undefined {
  return parts
    .filter((part) => isUnder(file, part))
    .sort((a, b) => b.length - a.length)
    .at(0);
}

function isUnder(place: string, folder: string): boolean {
  return place === folder || place.startsWith(`${folder}/`);
}

function clientEntries(): string[] {
  return files.filter((file) => /^["']use client["'];/.test(readSource(file)));
}
