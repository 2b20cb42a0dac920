import { NextResponse, type NextRequest } from "next/server";
import { contentSecurityPolicy } from "@/lib/server/content-security-policy";
import { parseEnv } from "@/lib/server/env";

/** Gives every page its policy with a nonce of its own, which Next puts on its scripts. It is no lock: every route asks for itself. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, {
    isDevelopment: process.env.NODE_ENV === "development",
    blobApiUrl: parseEnv(process.env).blobApiUrl,
  });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Pages only. A proxy in front of the routes would cut uploads off at 10 MB. */
export const config = { matcher: "/((?!api/|_next/static/|icon.svg|theme.js).*)" };
