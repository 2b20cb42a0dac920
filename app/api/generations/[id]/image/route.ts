import { requireRow } from "@/lib/server/generations/find-generations";
import { handle } from "@/lib/server/handle";
import { respondWithOriginal } from "@/lib/server/respond-with-picture";

export const GET = handle(async ({ request, easel, params }) => {
  const isDownload = new URL(request.url).searchParams.get("download") === "1";
  return respondWithOriginal(easel, await requireRow(easel, params.id), { isDownload });
});
