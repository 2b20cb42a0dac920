import { readIds } from "@/lib/server/export/archive-query";
import { tellMissing } from "@/lib/server/export/archived-pictures";
import { handle } from "@/lib/server/http/handle";
import { respondWithJson } from "@/lib/server/http/respond";

/** Which of some pictures an archive would leave out, so that it is known before the download. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ request, easel }) => respondWithJson(await tellMissing(easel, readIds(request))),
});
