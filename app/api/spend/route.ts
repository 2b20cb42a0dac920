import { budgetDayOf } from "@/lib/server/money/budget";
import { handle } from "@/lib/server/http/handle";
import { respondWithJson } from "@/lib/server/http/respond";
import { readSpend } from "@/lib/server/spend/read-spend";
import { readPeriod } from "@/lib/server/spend/spend-query";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ request, easel }) => {
    const period = readPeriod(request, budgetDayOf(easel.clock.now()));
    return respondWithJson(await readSpend(easel, period));
  },
});
