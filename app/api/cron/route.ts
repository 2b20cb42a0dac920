import { requireCron } from "@/lib/server/cron";
import { driveNow } from "@/lib/server/drive-soon";
import { handle } from "@/lib/server/handle";
import { respondWithNothing } from "@/lib/server/respond";

/** For whoever calls regularly: goes on with what is due, and erases what nobody can want any more. */
export const GET = handle(async ({ request, easel }) => {
  requireCron(request.headers, easel.env);
  await driveNow(easel);
  return respondWithNothing();
});
