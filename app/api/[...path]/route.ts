import { EaselError } from "@/lib/errors";
import { handle } from "@/lib/server/http/handle";

async function answer(): Promise<Response> {
  throw new EaselError("not_found", "There is no such route.");
}

/** What is nobody's address answers in the one shape of every failure too. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: answer,
  POST: answer,
  PUT: answer,
  PATCH: answer,
  DELETE: answer,
});
