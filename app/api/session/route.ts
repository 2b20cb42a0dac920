import { handle } from "@/lib/server/http/handle";
import { readJson } from "@/lib/server/requests/read-json";
import { callerAddress } from "@/lib/server/session/caller-address";
import {
  noSessionCookie,
  readSessionCookie,
  sessionCookie,
} from "@/lib/server/session/session-cookie";
import { endSession } from "@/lib/server/session/sessions";
import { signIn } from "@/lib/server/session/sign-in";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle(
  {
    POST: async ({ request: { headers }, request, easel }) => {
      const address = callerAddress(easel.env, headers);
      const sealed = await signIn(easel, address, await readJson(request));
      // Whoever comes in anew leaves no second way in behind.
      const before = readSessionCookie(headers);
      if (before !== null) await endSession(easel, before);
      return withCookie(sessionCookie(headers, sealed));
    },

    DELETE: async ({ request: { headers }, easel }) => {
      const sealed = readSessionCookie(headers);
      if (sealed !== null) await endSession(easel, sealed);
      const response = withCookie(noSessionCookie(headers));
      // Pictures lie in the browser's cache for a year. What was typed and not yet sent stays.
      response.headers.set("Clear-Site-Data", '"cache"');
      return response;
    },
  },
  { access: "anyone" },
);

function withCookie(cookie: string): Response {
  return new Response(null, {
    status: 204,
    headers: { "Set-Cookie": cookie, "Cache-Control": "no-store" },
  });
}
