import { EaselError } from "@/lib/errors";
import { requireCron } from "@/lib/server/session/cron";
import { driveNow } from "@/lib/server/instance/drive-soon";
import { handle } from "@/lib/server/http/handle";
import { respondWithNothing } from "@/lib/server/http/respond";
import { lockOf } from "@/lib/server/session/lock";

/** For whoever calls regularly: goes on with what is due, and erases what nobody can want any more. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle(
  {
    GET: async ({ request, easel }) => {
      requireCron(request.headers, easel.env);
      if (lockOf(easel.env) === "closed")
        throw new EaselError("closed", "A cron call while closed.");
      await driveNow(easel);
      return respondWithNothing();
    },
  },
  { access: "anyone" },
);
