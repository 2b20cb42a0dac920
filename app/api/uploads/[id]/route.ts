import { handle } from "@/lib/server/http/handle";
import { respondWithUpload } from "@/lib/server/http/respond-with-picture";
import { requireUpload } from "@/lib/server/uploads/keep-upload";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ request, easel, params }) => {
    const isThumbnail = new URL(request.url).searchParams.get("thumbnail") === "1";
    return respondWithUpload(easel, await requireUpload(easel, params.id), { isThumbnail });
  },
});
