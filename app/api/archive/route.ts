import { archive } from "@/lib/server/export/archive";
import { readArchiveQuery } from "@/lib/server/export/archive-query";
import { handle } from "@/lib/server/http/handle";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ request, easel }) => archive(easel, readArchiveQuery(request)),
});
