import "server-only";
import { z } from "zod";

/** Where a page ends: the newest-first order is by time, then id. */
export type Cursor = { readonly createdAt: Date; readonly id: string };

const cursorSchema = z.strictObject({
  // Postgres knows no year 0.
  createdAt: z.iso
    .datetime()
    .transform((time) => new Date(time))
    .refine((time) => time.getTime() >= 0),
  id: z.uuid(),
});

export function formatCursor({ createdAt, id }: Cursor): string {
  return Buffer.from(JSON.stringify({ createdAt, id })).toString("base64url");
}

/** The cursor in a text from outside, or null when it is none of ours. */
export function parseCursor(text: string): Cursor | null {
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
