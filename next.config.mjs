/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Both load files of their own at run time; bundled, they would not find them.
  serverExternalPackages: ["@electric-sql/pglite", "sharp"],
  outputFileTracingIncludes: {
    "/**": ["./lib/server/database/migrations/**", "./lib/sandbox/fonts/**"],
  },
};

export default config;
