import { budgetDayOf } from "@/lib/server/money/budget";
import { handle } from "@/lib/server/http/handle";
import { respondWithJson } from "@/lib/server/http/respond";
import { listSpendPictures } from "@/lib/server/spend/find-spend-pictures";
import { readPicturePage } from "@/lib/server/spend/spend-query";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ request, easel }) => {
    const page = readPicturePage(request, budgetDayOf(easel.clock.now()));
    return respondWithJson(await listSpendPictures(easel, page));
  },
});
