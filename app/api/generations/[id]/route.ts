import { isActive } from "@/lib/contract/generation-state";
import { driveSoon } from "@/lib/server/drive-soon";
import { requireRow, tell } from "@/lib/server/generations/find-generations";
import { handle } from "@/lib/server/handle";
import { respondWithJson } from "@/lib/server/respond";

export const GET = handle(async ({ easel, params }) => {
  const row = await requireRow(easel, params.id);
  if (isActive(row)) driveSoon(easel);
  return respondWithJson({ generation: await tell(easel, row) });
});
