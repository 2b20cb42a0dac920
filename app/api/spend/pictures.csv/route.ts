import { budgetDayOf } from "@/lib/server/money/budget";
import { handle } from "@/lib/server/http/handle";
import { allSpendPictures } from "@/lib/server/spend/find-spend-pictures";
import { respondWithSpendCsv } from "@/lib/server/spend/respond-with-spend-csv";
import { readPictureChoice } from "@/lib/server/spend/spend-query";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ request, easel }) => {
    const choice = readPictureChoice(request, budgetDayOf(easel.clock.now()));
    return respondWithSpendCsv(await allSpendPictures(easel, choice), choice);
  },
});
