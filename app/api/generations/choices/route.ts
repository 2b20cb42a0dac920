import { findChoices } from "@/lib/server/generations/find-choices";
import { handle } from "@/lib/server/handle";
import { respondWithJson } from "@/lib/server/respond";

export const GET = handle(async ({ easel }) => respondWithJson(await findChoices(easel)));
