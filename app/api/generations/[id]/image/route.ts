import { isPlain, readExportQuery } from "@/lib/server/export/export-query";
import { requireRow } from "@/lib/server/generations/find-generations";
import { handle } from "@/lib/server/http/handle";
import { respondWithExport, respondWithImage } from "@/lib/server/http/respond-with-picture";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ request, easel, params }) => {
    const wanted = readExportQuery(request);
    const row = await requireRow(easel, params.id);
    return isPlain(wanted)
      ? respondWithImage(easel, row, wanted.variant)
      : respondWithExport(easel, row, wanted);
  },
});
