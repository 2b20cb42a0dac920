import { findFamily } from "@/lib/server/generations/find-family";
import { requireRow } from "@/lib/server/generations/find-generations";
import { handle } from "@/lib/server/http/handle";
import { respondWithJson } from "@/lib/server/http/respond";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ easel, params }) =>
    respondWithJson(await findFamily(easel, await requireRow(easel, params.id))),
});
