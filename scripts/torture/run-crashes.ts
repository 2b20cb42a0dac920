import { build, isBuildFresh } from "../build.mjs";
import { run } from "../run.mjs";

/** Kills the built server so many times at each of its points (`npm run crash`); says in words that it did not always go on. */
export async function runCrashes(times: string): Promise<readonly string[]> {
  if (!(await isBuildFresh())) await build();
  const code = await run("npm", ["run", "--silent", "crash", "--", "--times", times]);
  return code === 0 ? [] : [`npm run crash -- --times ${times} failed`];
}
