import { handle } from "@/lib/server/http/handle";
import { respondWithJson } from "@/lib/server/http/respond";
import { takeDirectUpload } from "@/lib/server/uploads/direct-upload";
import { presentUpload } from "@/lib/server/uploads/keep-upload";

/** What was opened before has been put into the store. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async ({ easel, params }) => {
    const upload = presentUpload(await takeDirectUpload(easel, params.id));
    return respondWithJson({ upload }, 201);
  },
});
