import { archive, readArchiveQuery } from "@/lib/server/export/archive";
import { handle } from "@/lib/server/handle";

export const GET = handle(async ({ request, easel }) => archive(easel, readArchiveQuery(request)));
