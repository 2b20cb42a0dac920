import { handle } from "@/lib/server/http/handle";
import { respondWithThumbnail } from "@/lib/server/http/respond-with-picture";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: ({ easel, params }) => respondWithThumbnail(easel, params.id),
});
