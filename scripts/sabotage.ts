import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./root.mjs";
import { type Sabotage, sabotages } from "./torture/sabotages";

/**
 * Breaks a copy of the server in one way after the other, and sees that the schedules catch each:
 * `npm run sabotage -- --schedules 5000 --seed 1`. `--what` takes a part of a name.
 */
const { values } = parseArgs({
  options: {
    schedules: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    what: { type: "string", default: "" },
  },
});

const wanted = sabotages.filter(({ what }) => what.includes(values.what));
if (wanted.length === 0) throw new Error(`No fault is called ${values.what}.`);

const copy = await mkdtemp(path.join(tmpdir(), "easel-sabotage-"));
let missed = 0;
try {
  for (const name of ["e2e", "lib", "scripts", "package.json", "tsconfig.json"])
    await cp(path.join(root, name), path.join(copy, name), { recursive: true });
  await symlink(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  for (const sabotage of wanted) {
    const caughtBy = await caught(sabotage);
    if (caughtBy === null) missed += 1;
    console.log(`${caughtBy === null ? "✗" : "✓"} ${sabotage.what}: ${caughtBy ?? "not caught"}`);
  }
} finally {
  await rm(copy, { recursive: true, force: true });
}
process.exitCode = missed === 0 ? 0 : 1;

/** What broke first, in words and with its seed; null when nothing did. */
async function caught({ what, file, code, instead }: Sabotage): Promise<string | null> {
  const place = path.join(copy, file);
  const whole = await readFile(place, "utf8");
  if (whole.split(code).length !== 2) throw new Error(`"${what}" does not fit ${file} any more.`);
  await writeFile(
    place,
    whole.replace(code, () => instead),
  );
  const said = await torture();
  await writeFile(place, whole);
  const words = /^schedules: (.*)$/m.exec(said)?.[1];
  const seed = /--seed \d+ --path \S+/.exec(said)?.[0];
  return words === undefined ? null : `${words} (${seed ?? "no seed"})`;
}

/** What the schedules said. Throws where they could not be run: that would catch nothing, and look like it. */
function torture(): Promise<string> {
  const { schedules, seed } = values;
  const tsx = path.join(copy, "node_modules/.bin/tsx");
  const args = ["scripts/torture.ts", "--only", "schedules", "--schedules", schedules];
  const options = { cwd: copy, maxBuffer: 2 ** 28 };
  return new Promise((resolve, reject) => {
    execFile(tsx, [...args, "--seed", seed], options, (error, stdout, stderr) => {
      if (error === null || /^schedules: /m.test(stdout)) resolve(stdout);
      else reject(new Error(`The schedules could not be run: ${stderr}`));
    });
  });
}
