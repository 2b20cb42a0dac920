import { handle } from "@/lib/server/handle";
import { readHealth } from "@/lib/server/health";
import { respondWithJson } from "@/lib/server/respond";

export const GET = handle(
  async ({ easel }) => {
    const health = await readHealth(easel);
    return respondWithJson(health, health.status === "ok" ? 200 : 503);
  },
  { access: "anyone" },
);
