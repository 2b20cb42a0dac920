import { build, isBuildFresh } from "./build.mjs";
import { checkNode } from "./check-node.mjs";
import { choosePort } from "./free-port.mjs";
import { install } from "./install.mjs";
import { makeMissingPasscode } from "./own-passcode.mjs";
import { runCommand } from "./plain-failure.mjs";
import { root } from "./root.mjs";
import { serve } from "./serve.mjs";

/** `npm run up`: installs and builds what is missing or stale, serves the app and says where it is. */
await runCommand(async () => {
  checkNode();
  await install();
  if (!(await isBuildFresh())) {
    console.log("Building Easel, about a minute…");
    await build();
  }
  const passcode = await makeMissingPasscode(root);
  const port = await choosePort(process.env.PORT);
  const server = serve({ port });
  process.on("SIGINT", () => void server.stop("SIGINT"));
  process.on("SIGTERM", () => void server.stop());
  process.on("SIGHUP", () => void server.stop());
  const { mode } = await server.healthy.catch(async (error) => {
    await server.stop();
    throw error;
  });
  console.log(`\nEasel is at http://localhost:${port}\n${inWords(mode)}\n`);
  if (passcode !== null) {
    console.log(`A passcode was made and written to .env.local. Sign in with: ${passcode}\n`);
  }
  process.exitCode = await server.ended;
});

/** @param {"demo" | "live"} mode */
function inWords(mode) {
  if (mode === "live") return "Live: pictures are made, and charged, by Segmind.";
  return [
    "Demo: a sandbox draws the pictures, and nothing is charged.",
    "To go live, write SEGMIND_API_KEY=… into .env.local and start again.",
  ].join("\n");
}
