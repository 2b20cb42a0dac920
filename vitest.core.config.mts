import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import base from "./vitest.config.mjs";

/** What decides over paid pictures and money: small, pure, and proven branch by branch by the tests beside it. */
const core = [
  "lib/segmind/cost",
  "lib/segmind/job-id",
  "lib/segmind/rate-limit",
  "lib/segmind/refusal",
  "lib/segmind/undelivered",
  "lib/server/generations/after-download",
  "lib/server/generations/after-poll",
  "lib/server/generations/after-submit",
  "lib/server/generations/change",
  "lib/server/generations/failure-of-refusal",
  "lib/server/generations/poll-schedule",
  "lib/server/generations/held-for",
  "lib/server/retry-delay",
  "lib/server/generations/try-again",
];

const tests = core.map((file) => `${file}.test.ts`);
// Vitest passes over a file that is not there, and with it what nobody proves.
const missing = tests.filter((test) => !existsSync(fileURLToPath(new URL(test, import.meta.url))));
if (missing.length > 0) throw new Error(`Of the core nothing tests ${missing.join(", ")}.`);

// Small and pure as they are, they know no database.
const test = { ...base.test };
delete test.projects;

/** `npm run coverage`: fails for a branch of the core that no test takes. */
export default defineConfig({
  ...base,
  test: {
    ...test,
    include: tests,
    coverage: {
      enabled: true,
      provider: "v8",
      include: core.map((file) => `${file}.ts`),
      reporter: ["text"],
      thresholds: { 100: true },
    },
  },
});
