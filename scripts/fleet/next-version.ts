import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../root.mjs";

const migrations = "lib/server/database/migrations";

/** Adds what a next version may add: columns, a table and an index that this one knows nothing of. */
const statements = [
  'ALTER TABLE "generations" ADD COLUMN "next_version" text;',
  'ALTER TABLE "uploads" ADD COLUMN "next_version" integer DEFAULT 7 NOT NULL;',
  'CREATE TABLE "next_version" ("id" uuid PRIMARY KEY NOT NULL);',
  'CREATE INDEX "generations_next_version" ON "generations" USING btree ("next_version");',
];

/** A folder to start a server in, so that it brings one migration more than this version has. */
export async function makeNextVersion(folder: string): Promise<string> {
  for (const part of [migrations, "lib/sandbox/fonts"])
    await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  const file = path.join(folder, migrations, "meta/_journal.json");
  const journal = JSON.parse(await readFile(file, "utf8"));
  const tag = "9999_next-version";
  const entry = { idx: journal.entries.length, version: "7", when: Date.now(), tag };
  journal.entries.push({ ...entry, breakpoints: true });
  await writeFile(file, JSON.stringify(journal));
  const text = statements.join("--> statement-breakpoint\n");
  await writeFile(path.join(folder, migrations, `${tag}.sql`), text);
  return folder;
}
