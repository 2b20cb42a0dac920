import { fetchAgain } from "@/lib/server/generations/fetch-again";
import { requireRow } from "@/lib/server/generations/find-generations";
import { handle } from "@/lib/server/http/handle";
import { respondWithNothing } from "@/lib/server/http/respond";
import { finishSoon } from "@/lib/server/instance/drive-soon";

/** 204 when the picture is back. 202 while the rest of it is put together: then its own address says when it is there. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async ({ easel, params }) => {
    const rest = await fetchAgain(easel, await requireRow(easel, params.id));
    if (rest === null) return respondWithNothing();
    finishSoon(easel, rest);
    return respondWithNothing(202);
  },
});
