import { handle } from "@/lib/server/handle";
import { readJson } from "@/lib/server/read-json";
import { callerAddress } from "@/lib/server/session/caller-address";
import {
  noSessionCookie,
  readSessionToken,
  sessionCookie,
} from "@/lib/server/session/session-cookie";
import { endSession } from "@/lib/server/session/sessions";
import { signIn } from "@/lib/server/session/sign-in";

export const POST = handle(
  async ({ request: { headers }, request, easel }) => {
    const address = callerAddress(easel.env, headers);
    const token = await signIn(easel, address, await readJson(request));
    return withCookie(sessionCookie(headers, token));
  },
  { access: "anyone" },
);

export const DELETE = handle(
  async ({ request: { headers }, easel }) => {
    const token = readSessionToken(headers);
    if (token !== null) await endSession(easel, token);
    return withCookie(noSessionCookie(headers));
  },
  { access: "anyone" },
);

function withCookie(cookie: string): Response {
  return new Response(null, {
    status: 204,
    headers: { "Set-Cookie": cookie, "Cache-Control": "no-store" },
  });
}
