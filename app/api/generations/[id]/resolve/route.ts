import { resolutionSchema } from "@/lib/contract/generation";
import { isActive } from "@/lib/contract/generation-state";
import { driveSoon } from "@/lib/server/instance/drive-soon";
import { requireRow } from "@/lib/server/generations/find-generations";
import { tell } from "@/lib/server/generations/tell-generation";
import { resolveGeneration } from "@/lib/server/generations/resolve-generation";
import { handle } from "@/lib/server/http/handle";
import { readJson } from "@/lib/server/requests/read-json";
import { respondWithJson } from "@/lib/server/http/respond";
import { validated } from "@/lib/server/requests/validated";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async ({ request, easel, params }) => {
    const { id } = await requireRow(easel, params.id);
    const { as } = validated(resolutionSchema, await readJson(request), "No such resolution.");
    const row = await resolveGeneration(easel, easel.balanceMemory, { id, as });
    if (isActive(row)) driveSoon(easel);
    return respondWithJson({ generation: await tell(easel, row) });
  },
});
