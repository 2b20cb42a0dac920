import { NextResponse, type NextRequest } from "next/server";
import { failures } from "@/lib/errors";
import { contentSecurityPolicy } from "@/lib/server/http/content-security-policy";
import { parseEnv } from "@/lib/server/env";
import { logLine } from "@/lib/server/log/log";
import { isClosedTo } from "@/lib/server/session/lock";

/**
 * Gives every page its policy with a nonce of its own, which Next puts on its scripts, an id, and a line in
 * the log with it. It is no lock: every route asks for itself. A page is only read, so that what Next would
 * take a POST for is not reached. A closed Easel's pages say so with 503, as its routes do.
 */
export function proxy(request: NextRequest): NextResponse {
  const requestId = crypto.randomUUID();
  const response = answer(request);
  response.headers.set("X-Request-Id", requestId);
  const { method, nextUrl } = request;
  // It is drawn afterwards: how that ends, and how long it takes, is not known here.
  logLine({ event: "page", requestId, method, path: nextUrl.pathname });
  return response;
}

function answer(request: NextRequest): NextResponse {
  const env = parseEnv(process.env);
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, {
    isDevelopment: process.env.NODE_ENV === "development",
    blobApiUrl: env.blobApiUrl,
  });
  const refusal = refusalOf(request);
  if (refusal !== null) {
    refusal.headers.set("Content-Security-Policy", policy);
    return refusal;
  }
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const status = isClosedTo(env, request.headers) ? failures.closed.status : 200;
  const response = NextResponse.next({ status, request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function refusalOf({ method, nextUrl }: NextRequest): NextResponse | null {
  if (method !== "GET" && method !== "HEAD") {
    return new NextResponse("A page is only read.", {
      status: 405,
      headers: { Allow: "GET, HEAD" },
    });
  }
  return isDecodable(nextUrl.pathname)
    ? null
    : new NextResponse("Not an address.", { status: 400 });
}

/** Next answers 500 for what cannot be decoded. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Pages only. A proxy in front of the routes would cut uploads off at 10 MB. */
export const config = {
  matcher: "/((?!api/|_next/static/|icon\\.svg$|favicon\\.ico$|theme\\.js$).*)",
};
