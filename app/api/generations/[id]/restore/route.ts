import { requireRow } from "@/lib/server/generations/find-generations";
import { restoreGeneration } from "@/lib/server/generations/trash";
import { handle } from "@/lib/server/http/handle";
import { respondWithNothing } from "@/lib/server/http/respond";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async ({ easel, params }) => {
    await restoreGeneration(easel, await requireRow(easel, params.id));
    return respondWithNothing();
  },
});
