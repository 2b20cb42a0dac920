import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const everything = "{app,components,lib,scripts}/**/*.test.{ts,tsx}";
/** What Easel promises of its rows holds on every Postgres: these run on the embedded one and on a server alike. */
const onAnyDatabase = readdirSync(`${root}lib/server`, { recursive: true, encoding: "utf8" })
  .map((name) => `lib/server/${name.replaceAll("\\", "/")}`)
  .filter((name) => name.endsWith(".test.ts"))
  .filter((name) => readFileSync(`${root}${name}`, "utf8").includes("openTestEasel"));
const needsPostgres = "**/*.postgres.test.ts";

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // Outside Next the marker package throws; the rule it stands for is in lib/architecture.test.ts.
      "server-only": fileURLToPath(new URL("scripts/testing/empty.ts", import.meta.url)),
    },
  },
  test: {
    setupFiles: ["scripts/testing/fail-on-console-error.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Left to itself it keeps a core back, which is half of a machine that has two.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "embedded", include: [everything], exclude: [needsPostgres] },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          include: [...onAnyDatabase, needsPostgres],
          globalSetup: ["scripts/testing/provide-postgres.ts"],
        },
      },
    ],
  },
});
