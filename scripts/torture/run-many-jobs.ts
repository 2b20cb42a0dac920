import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { root } from "../root.mjs";
import type { ManyJobsEnd } from "./many-jobs";

const mostHeapGrowthBytes = 5 * 1024 * 1024;
const restStates = ["done", "failed", "unknown"];

/** Runs 1,200 jobs in a process of their own; says in words what is left of them that must not be. */
export async function runManyJobs(): Promise<readonly string[]> {
  const script = path.join(root, "scripts/torture/many-jobs.ts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", "--conditions=react-server", "--import", "tsx", script],
    { cwd: root },
  );
  const end: ManyJobsEnd = JSON.parse(stdout);
  const { jobs, states, heapGrowthBytes, leases, heldByEnded, filesTooMany } = end;
  const told = Object.entries(states).map(([state, number]) => `${number} ${state}`);
  const megabytes = (heapGrowthBytes / 1024 / 1024).toFixed(1);
  console.log(`${jobs} jobs in one process: ${told.join(", ")}; the heap grew by ${megabytes} MB`);
  return [
    heapGrowthBytes > mostHeapGrowthBytes && `the heap grew by ${megabytes} MB`,
    Object.keys(states).some((state) => !restStates.includes(state)) && "some move no more",
    leases > 0 && `${leases} leases are left`,
    heldByEnded > 0 && `${heldByEnded} micro-dollars are still held`,
    filesTooMany !== 0 && `there are ${filesTooMany} files too many`,
    end.unfinishedFiles > 0 && `${end.unfinishedFiles} files are unfinished`,
  ].filter((words) => words !== false);
}
