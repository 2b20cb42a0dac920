import path from "node:path";
import type { StartedEasel } from "../../e2e/start-easel";
import { run } from "../run.mjs";

/** Puts so many finished pictures into a started Easel, which is stopped meanwhile. */
export async function fillEasel(easel: StartedEasel, pictures: number): Promise<void> {
  const script = path.join(import.meta.dirname, "write-library.ts");
  // The server's own modules may be loaded under this condition alone.
  const args = ["--conditions=react-server", "--import", "tsx", script];
  await easel.restart("SIGTERM", async () => {
    const code = await run(process.execPath, [...args, easel.folder, String(pictures)]);
    if (code !== 0) throw new Error("The pictures could not be written.");
  });
}
