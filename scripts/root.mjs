import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever a command was called from. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** The command line of Next, run by this Node: no shell stands between it and a signal. */
export const nextBin = path.join(root, "node_modules/next/dist/bin/next");
