import { handle } from "@/lib/server/handle";
import { answerHealth } from "@/lib/server/health";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle(
  { GET: ({ request, easel }) => answerHealth(easel, request) },
  { access: "anyone" },
);
