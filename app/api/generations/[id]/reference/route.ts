import { requireRow } from "@/lib/server/generations/find-generations";
import { handle } from "@/lib/server/http/handle";
import { respondWithJson } from "@/lib/server/http/respond";
import { respondWithImage } from "@/lib/server/http/respond-with-picture";
import { cleanPicture } from "@/lib/server/uploads/clean";
import { keepUpload, presentUpload } from "@/lib/server/uploads/keep-upload";
import { withReceivedFile } from "@/lib/server/uploads/receive";

/** Makes a finished picture a reference, without its bytes going through a browser. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async ({ easel, params }) => {
    const row = await requireRow(easel, params.id);
    const { body } = await respondWithImage(easel, row, undefined);
    const upload = await keepUpload(easel, await withReceivedFile(body, cleanPicture));
    return respondWithJson({ upload: presentUpload(upload) }, 201);
  },
});
