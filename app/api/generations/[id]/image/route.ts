import { requireRow } from "@/lib/server/generations/find-generations";
import { handle } from "@/lib/server/handle";
import { respondWithImage, variantIn } from "@/lib/server/respond-with-picture";

export const GET = handle(async ({ request, easel, params }) => {
  const { searchParams } = new URL(request.url);
  const isDownload = searchParams.get("download") === "1";
  const variant = variantIn(searchParams);
  return respondWithImage(easel, await requireRow(easel, params.id), { isDownload, variant });
});
