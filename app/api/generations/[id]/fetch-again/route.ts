import { fetchAgain } from "@/lib/server/generations/fetch-again";
import { requireRow } from "@/lib/server/generations/find-generations";
import { handle } from "@/lib/server/http/handle";
import { respondWithNothing } from "@/lib/server/http/respond";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async ({ easel, params }) => {
    await fetchAgain(easel, await requireRow(easel, params.id));
    return respondWithNothing();
  },
});
