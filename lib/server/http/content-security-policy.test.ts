import { expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";
import { parseEnv } from "../env";

const token = { BLOB_READ_WRITE_TOKEN: "vercel_blob_rw_store_secret" };
const key = { SEGMIND_API_KEY: "key" };

function mayConnectTo(source: Readonly<Record<string, string>>): string | undefined {
  const { blobApiUrl } = parseEnv(source);
  const policy = contentSecurityPolicy("nonce", { isDevelopment: false, blobApiUrl });
  return policy.split("; ").find((rule) => rule.startsWith("connect-src"));
}

it("lets a page speak to Easel alone, and to a store's one address only where pictures are kept there", () => {
  expect(mayConnectTo(key)).toBe("connect-src 'self'");
  expect(mayConnectTo(token)).toBe("connect-src 'self'");
  expect(mayConnectTo({ ...key, ...token })).toBe(
    "connect-src 'self' https://vercel.com/api/blob/",
  );
  expect(mayConnectTo({ ...key, ...token, VERCEL_BLOB_API_URL: "http://127.0.0.1:1/api" })).toBe(
    "connect-src 'self' http://127.0.0.1:1/api/",
  );
});
