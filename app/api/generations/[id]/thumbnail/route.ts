import { requireRow } from "@/lib/server/generations/find-generations";
import { handle } from "@/lib/server/handle";
import { respondWithThumbnail } from "@/lib/server/respond-with-picture";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ easel, params }) => respondWithThumbnail(easel, await requireRow(easel, params.id)),
});
