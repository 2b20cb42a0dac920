/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  // The Dockerfile's: a folder with all that the server needs. `next start` does without it.
  ...(process.env.EASEL_OUTPUT === "standalone" ? { output: "standalone" } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  // Both load files of their own at run time; bundled, they would not find them.
  serverExternalPackages: ["@electric-sql/pglite", "sharp"],
  outputFileTracingIncludes: {
    "/**": ["./lib/server/database/migrations/**", "./lib/sandbox/fonts/**"],
  },
};

export default config;
