import { handle } from "@/lib/server/handle";
import { answerHealth } from "@/lib/server/health";

export const GET = handle(({ request, easel }) => answerHealth(easel, request), {
  access: "anyone",
});
