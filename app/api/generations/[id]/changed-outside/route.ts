import { requireRow } from "@/lib/server/generations/find-generations";
import { handle } from "@/lib/server/http/handle";
import { respondWithHeatMap } from "@/lib/server/http/respond-with-picture";

/** A heat map of what the model had changed outside the mask. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ easel, params }) => respondWithHeatMap(easel, await requireRow(easel, params.id)),
});
