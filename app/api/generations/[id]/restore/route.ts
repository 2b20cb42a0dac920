import { requireRow } from "@/lib/server/generations/find-generations";
import { restoreGeneration } from "@/lib/server/generations/trash";
import { handle } from "@/lib/server/handle";
import { respondWithNothing } from "@/lib/server/respond";

export const POST = handle(async ({ easel, params }) => {
  await restoreGeneration(easel, await requireRow(easel, params.id));
  return respondWithNothing();
});
