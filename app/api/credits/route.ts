import { readCredits } from "@/lib/server/money/credits";
import { handle } from "@/lib/server/http/handle";
import { respondWithJson } from "@/lib/server/http/respond";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ easel }) => respondWithJson(await readCredits(easel, easel.balanceMemory)),
});
