import "server-only";
import { z } from "zod";
import { EaselError } from "@/lib/errors";

const uuidSchema = z.uuid();

/** The caller's id for the generation, in lower case; refused when it is missing or no UUID of RFC 9562. */
export function readIdempotencyKey(request: Request): string {
  const parsed = uuidSchema.safeParse(request.headers.get("idempotency-key"));
  if (parsed.success) return parsed.data.toLowerCase();
  throw new EaselError("missing_idempotency_key", "The Idempotency-Key is missing or malformed.");
}
