import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { expect, test } from "./test";

const traceSchema = z.object({ files: z.array(z.string()) });
const built = ".next/server";
const meant = ["lib/server/database/migrations", "lib/sandbox/fonts"];

/** By page and route, what Next found it to read as it runs: with the build itself, all that is deployed of it. */
async function readTraces(): Promise<readonly (readonly string[])[]> {
  const names = await readdir(built, { recursive: true });
  const traces = names.filter((name) => /\b(page|route)\.js\.nft\.json$/.test(name));
  return Promise.all(
    traces.map(async (name) => {
      const trace = path.join(built, name);
      const { files } = traceSchema.parse(JSON.parse(await readFile(trace, "utf8")));
      return files.map((file) => path.join(path.dirname(trace), file));
    }),
  );
}

test("of the project's folder no more is deployed than migrations and fonts: no source, history or picture", async () => {
  const traces = await readTraces();
  expect(traces.length).toBeGreaterThan(20);
  const isMeant = (file: string) =>
    [".next", "node_modules", ...meant].some((folder) => file.startsWith(`${folder}/`));
  expect([...new Set(traces.flat())].filter((file) => !isMeant(file))).toEqual([]);
});

test("whatever is asked first finds every migration and font", async () => {
  for (const files of await readTraces())
    for (const folder of meant) {
      const names = await readdir(folder, { recursive: true, withFileTypes: true });
      const there = names.filter((name) => name.isFile());
      const paths = there.map(({ parentPath, name }) => path.join(parentPath, name));
      expect(paths.filter((file) => !files.includes(file))).toEqual([]);
    }
});
