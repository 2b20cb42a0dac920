import { handle } from "@/lib/server/http/handle";
import { respondWithJson } from "@/lib/server/http/respond";
import { cleanPicture } from "@/lib/server/uploads/clean";
import { keepUpload, presentUpload } from "@/lib/server/uploads/keep-upload";
import { withReceivedFile } from "@/lib/server/uploads/receive";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async ({ request, easel }) => {
    const cleaned = await withReceivedFile(request.body, cleanPicture);
    const upload = presentUpload(await keepUpload(easel, cleaned));
    return respondWithJson({ upload }, 201);
  },
});
