import { driveSoon, makeSoon } from "@/lib/server/instance/drive-soon";
import { createGeneration } from "@/lib/server/generations/create-generation";
import { isAnyActive } from "@/lib/server/generations/find-generations";
import { listGenerations } from "@/lib/server/generations/list-generations";
import { tell } from "@/lib/server/generations/tell-generation";
import { readIdempotencyKey } from "@/lib/server/generations/idempotency-key";
import { readListQuery } from "@/lib/server/generations/list-query";
import { handle } from "@/lib/server/http/handle";
import { readJson } from "@/lib/server/requests/read-json";
import { respondWithJson } from "@/lib/server/http/respond";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  /** 202 means stored. What Segmind says of it is in the generation, never in this status. */
  POST: async ({ request, easel, person }) => {
    const id = readIdempotencyKey(request);
    const row = await createGeneration(easel, id, await readJson(request), person);
    const generation = await tell(easel, row);
    makeSoon(easel, id);
    return respondWithJson({ generation }, 202);
  },

  GET: async ({ request, easel }) => {
    const list = await listGenerations(easel, readListQuery(request));
    if (await isAnyActive(easel)) driveSoon(easel);
    return respondWithJson(list);
  },
});
