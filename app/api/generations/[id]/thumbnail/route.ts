import { handle } from "@/lib/server/handle";
import { respondWithThumbnail } from "@/lib/server/respond-with-picture";

export const GET = handle(({ easel, params }) => respondWithThumbnail(easel, params.id));
