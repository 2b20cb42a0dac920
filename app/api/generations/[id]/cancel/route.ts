import { cancelGeneration } from "@/lib/server/generations/cancel-generation";
import { requireRow } from "@/lib/server/generations/find-generations";
import { tell } from "@/lib/server/generations/tell-generation";
import { handle } from "@/lib/server/http/handle";
import { respondWithJson } from "@/lib/server/http/respond";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async ({ easel, params }) => {
    const { id } = await requireRow(easel, params.id);
    const row = await cancelGeneration(easel, id);
    return respondWithJson({ generation: await tell(easel, row) });
  },
});
