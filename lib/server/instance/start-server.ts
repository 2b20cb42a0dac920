import "server-only";
import { startDriving } from "./drive-soon";
import { finishBeforeExit } from "./finish-before-exit";
import { outliveLog } from "../log/outlive-log";
import { missingParts } from "./missing-parts";
import { runningEasel } from "./running-easel";

/** Opens Easel and starts driving, or ends the process with one sentence. Without what it needs on Vercel only its first page works. */
export async function startServer(): Promise<void> {
  outliveLog([process.stdout, process.stderr]);
  if (missingParts(process.env).length > 0) return;
  try {
    const easel = await runningEasel();
    finishBeforeExit(easel.driving);
    startDriving(easel);
  } catch (error) {
    process.stderr.write(
      `Easel cannot start. ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}
