/** On every answer, pages, routes and files alike. The pages' own policy, with its nonce, is in proxy.ts. */
const everywhere = {
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** What a route answers is data. Opened as a page, a picture with a script in it may do nothing. */
const onRoutes = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
};

/** @param {Record<string, string>} headers */
function listed(headers) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  // The Dockerfile's: a folder with all that the server needs. `next start` does without it.
  ...(process.env.EASEL_OUTPUT === "standalone" ? { output: "standalone" } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  // Closes /_next/image: nothing of ours uses it, and it would fetch and convert for anyone who asks.
  images: { unoptimized: true },
  headers: async () => [
    { source: "/:path*", headers: listed(everywhere) },
    { source: "/api/:path*", headers: listed(onRoutes) },
  ],
  // Both load files of their own at run time; bundled, they would not find them.
  serverExternalPackages: ["@electric-sql/pglite", "sharp"],
  outputFileTracingIncludes: {
    "/**": ["./lib/server/database/migrations/**", "./lib/sandbox/fonts/**"],
  },
};

export default config;
