import { findNarrowings } from "@/lib/server/generations/find-narrowings";
import { handle } from "@/lib/server/handle";
import { respondWithJson } from "@/lib/server/respond";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async ({ easel }) => respondWithJson(await findNarrowings(easel)),
});
