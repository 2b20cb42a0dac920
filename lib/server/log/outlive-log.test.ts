import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

/** As Next does: whatever nobody catches is told on standard error. */
const server = (beforehand: string) => `
  import { outliveLog } from "./lib/server/log/outlive-log.ts";
  ${beforehand}
  let told = 0;
  process.on("uncaughtException", (error) => {
    told += 1;
    if (told > 100) process.exit(1);
    console.error(error);
  });
  process.stdin.once("data", () => {
    console.error("a line of the log");
    goOn(1_000);
  });
  const goOn = (turns) => setImmediate(() => (turns === 0 ? process.exit(0) : goOn(turns - 1)));
  process.stdout.write("ready");
`;

async function endOf(beforehand: string): Promise<unknown> {
  const args = ["--conditions=react-server", "--import=tsx", "--input-type=module", "--eval"];
  const child = spawn(process.execPath, [...args, server(beforehand)]);
  await once(child.stdout, "data");
  child.stderr.destroy();
  child.stdin.write("go on");
  const [code] = await once(child, "exit");
  return code;
}

it("goes on when its log can be written no more, instead of telling that for ever", async () => {
  expect(await endOf("")).toBe(1);
  expect(await endOf("outliveLog([process.stdout, process.stderr]);")).toBe(0);
});
