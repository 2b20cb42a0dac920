import { EaselError } from "@/lib/errors";
import { handle } from "@/lib/server/handle";

const answer = handle(async () => {
  throw new EaselError("not_found", "There is no such route.");
});

/** What is nobody's address answers in the one shape of every failure too. */
export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
