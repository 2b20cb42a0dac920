import { handle } from "@/lib/server/http/handle";
import { answerHealth } from "@/lib/server/http/health";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle(
  { GET: ({ request, easel }) => answerHealth(easel, request) },
  { access: "anyone" },
);
