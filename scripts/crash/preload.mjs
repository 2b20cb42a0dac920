import { createRequire } from "node:module";
import { PGlite } from "@electric-sql/pglite";
import { watchCalls } from "./watch-calls.mjs";
import { watchDatabase } from "./watch-database.mjs";
import { watchFiles } from "./watch-files.mjs";

/**
 * Loaded into a built server before its own code (`node --import`), which knows nothing of it: watches what
 * the server writes and whom it calls, and kills its own process where it is ordered to.
 */
watchDatabase(PGlite.prototype);
// The build may load either form of the package.
watchDatabase(createRequire(import.meta.url)("@electric-sql/pglite").PGlite.prototype);
watchFiles();
watchCalls();
