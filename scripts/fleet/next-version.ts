import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { PlainFailure } from "../plain-failure.mjs";
import { nextBin, root } from "../root.mjs";
import { run } from "../run.mjs";

const database = "lib/server/database";
const migrations = `${database}/migrations`;

/** Adds what a next version may add: columns, a table and an index that this one knows nothing of. */
const statements = [
  'ALTER TABLE "generations" ADD COLUMN "next_version" text;',
  'ALTER TABLE "uploads" ADD COLUMN "next_version" integer DEFAULT 7 NOT NULL;',
  'CREATE TABLE "next_version" ("id" uuid PRIMARY KEY NOT NULL);',
  'CREATE INDEX "generations_next_version" ON "generations" USING btree ("next_version");',
];

/** What makes its code another one: it writes and reads the new columns of every row. */
const newColumns = [
  ['"generations",\n  {', ' nextVersion: text("next_version").$default(() => "written"),'],
  ['"uploads", {', ' nextVersion: integer("next_version").notNull().default(7),'],
] as const;

/** All that a build reads. */
const sources = ["app", "components", "lib", "public", "instrumentation.ts", "proxy.ts"];
const settings = ["next.config.mjs", "package.json", "postcss.config.mjs"];
const sourcesOfBuild = [...sources, ...settings, "tailwind.config.ts", "tsconfig.json"];
/** Below the project, whose packages it finds there; no tool of ours looks at what begins with a dot. */
const buildFolder = path.join(root, ".next/next-version");

/** Where to start a server, and which build. */
export type NextVersion = { readonly cwd: string; readonly app: string };

/** The build that there is, in a folder from which it brings one migration more than it knows of. */
export async function withNextMigration(folder: string): Promise<NextVersion> {
  for (const part of [migrations, "lib/sandbox/fonts"])
    await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  await addMigration(folder);
  return { cwd: folder, app: root };
}

/** A next version indeed: a copy of the sources with new columns in its schema and their migration, built. Takes a minute or two. */
export async function buildNextVersion(): Promise<NextVersion> {
  await rm(buildFolder, { recursive: true, force: true });
  await mkdir(buildFolder, { recursive: true });
  for (const part of sourcesOfBuild)
    await cp(path.join(root, part), path.join(buildFolder, part), { recursive: true, filter });
  await addMigration(buildFolder);
  await addColumns(path.join(buildFolder, database, "schema.ts"));
  let said = "";
  const code = await run(process.execPath, [nextBin, "build", buildFolder], {
    onOutput: (text) => (said += text),
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) throw new PlainFailure(said.slice(-4_000));
  return { cwd: buildFolder, app: buildFolder };
}

/** Tests know the schema as it is. */
function filter(file: string): boolean {
  return !/\/testing$|\.test\.tsx?$/.test(file.replaceAll(path.sep, "/"));
}

async function addMigration(folder: string): Promise<void> {
  const file = path.join(folder, migrations, "meta/_journal.json");
  const journal = JSON.parse(await readFile(file, "utf8"));
  const tag = "9999_next-version";
  const entry = { idx: journal.entries.length, version: "7", when: Date.now(), tag };
  journal.entries.push({ ...entry, breakpoints: true });
  await writeFile(file, JSON.stringify(journal));
  const text = statements.join("--> statement-breakpoint\n");
  await writeFile(path.join(folder, migrations, `${tag}.sql`), text);
}

async function addColumns(file: string): Promise<void> {
  let schema = await readFile(file, "utf8");
  for (const [table, column] of newColumns) {
    if (!schema.includes(table)) throw new Error(`The schema no longer says ${table}.`);
    schema = schema.replace(table, `${table}${column}`);
  }
  await writeFile(file, schema);
}
