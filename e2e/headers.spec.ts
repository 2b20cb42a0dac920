import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "./test";

const everywhere = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

const onRoutes = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Each address under /api, with an id that is nobody's. */
async function everyRoute(): Promise<string[]> {
  const files = await readdir("app/api", { recursive: true });
  return files
    .filter((name) => path.basename(name) === "route.ts")
    .map((name) => path.posix.join("/api", path.dirname(name).replaceAll(path.sep, "/")))
    .map((address) => address.replace(/\[[^\]]*\]/, "0190a1b2-0000-7000-8000-000000000000"));
}

test("every answer carries the headers that guard it", async ({ page }) => {
  for (const address of ["/", "/models", "/nowhere", "/theme.js", "/icon.svg"]) {
    const answer = await page.request.get(address);
    expect(answer.headers(), address).toMatchObject(everywhere);
    expect(answer.headers(), address).not.toHaveProperty("x-powered-by");
    expect(answer.headers(), address).not.toHaveProperty("access-control-allow-origin");
  }
  const routes = await everyRoute();
  expect(routes.length).toBeGreaterThan(15);
  for (const address of [...routes, "/api/nowhere"]) {
    const answer = await page.request.get(address);
    expect(answer.headers(), address).toMatchObject({
      ...everywhere,
      "content-security-policy": onRoutes,
      "cache-control": "no-store",
    });
  }
});

test("a page's policy has a nonce of its own and lets no other script run", async ({ page }) => {
  const policyOf = async () =>
    (await page.request.get("/")).headers()["content-security-policy"] ?? "";
  const [first, second] = [await policyOf(), await policyOf()];
  const nonceless = first.replace(/'nonce-[^']+'/g, "'nonce'");
  expect(nonceless).toContain("script-src 'nonce' 'strict-dynamic';");
  expect(nonceless).toContain("frame-ancestors 'none'");
  expect(nonceless).not.toContain("script-src-attr");
  expect(first).not.toBe(second);
});

test("a picture is told as what it is, is kept by this browser alone, and runs nothing", async ({
  studio,
  page,
}) => {
  await studio.open();
  await studio.choose("Quality", "Low");
  await studio.write("A guarded picture");
  await studio.generate();
  const { image } = await studio.outcome("A guarded picture");
  for (const [address, type] of [
    [image?.url, "image/png"],
    [image?.thumbnailUrl, "image/webp"],
  ]) {
    const answer = await page.request.get(address ?? "");
    expect(answer.headers()).toMatchObject({
      ...everywhere,
      "content-type": type,
      "content-security-policy": onRoutes,
      "cache-control": "private, max-age=31536000, immutable",
    });
    expect(answer.headers()["content-disposition"]).toMatch(/^inline/);
  }
});
