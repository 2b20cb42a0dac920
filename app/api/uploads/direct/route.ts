import type { DirectUploadBody } from "@/lib/contract/direct-upload";
import { handle } from "@/lib/server/http/handle";
import { readJson } from "@/lib/server/requests/read-json";
import { respondWithJson } from "@/lib/server/http/respond";
import { openDirectUpload } from "@/lib/server/uploads/direct-upload";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async ({ request, easel }) => {
    const body: DirectUploadBody = {
      direct: await openDirectUpload(easel, await readJson(request)),
    };
    return respondWithJson(body);
  },
});
