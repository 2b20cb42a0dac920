import { isActive } from "@/lib/contract/generation-state";
import { driveSoon } from "@/lib/server/instance/drive-soon";
import { requireRow } from "@/lib/server/generations/find-generations";
import { tell } from "@/lib/server/generations/tell-generation";
import { judgeGeneration } from "@/lib/server/generations/judge-generation";
import { trashGeneration } from "@/lib/server/generations/trash";
import { handle } from "@/lib/server/http/handle";
import { readJson } from "@/lib/server/requests/read-json";
import { respondWithJson, respondWithNothing } from "@/lib/server/http/respond";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ easel, params }) => {
    const row = await requireRow(easel, params.id);
    if (isActive(row)) driveSoon(easel);
    return respondWithJson({ generation: await tell(easel, row) });
  },

  PATCH: async ({ request, easel, params }) => {
    const row = await requireRow(easel, params.id);
    const judged = await judgeGeneration(easel, row, await readJson(request));
    return respondWithJson({ generation: await tell(easel, judged) });
  },

  DELETE: async ({ easel, params }) => {
    await trashGeneration(easel, await requireRow(easel, params.id));
    return respondWithNothing();
  },
});
