import { defineConfig, devices } from "@playwright/test";
import type { ServerOptions } from "./e2e/test";
import { findChromium } from "./scripts/chromium.mjs";

/** Stories of a person, told against the built app: `npm run build` first. */
export default defineConfig<object, ServerOptions>({
  testDir: "e2e",
  // Tests wait half of their time. On two cores three at once are slow enough to fail.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    launchOptions: findChromium() ?? {},
    trace: "off",
  },
  projects: [
    { name: "v2", use: { transport: "v2" } },
    // What a person sees besides is the same over the blocking call.
    {
      name: "v1",
      use: { transport: "v1" },
      testMatch: ["make-a-picture.spec.ts", "when-it-fails.spec.ts"],
    },
  ],
});
