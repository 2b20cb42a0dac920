import { z } from "zod";

/** SHA-256 of what is stored, in hex. */
export const uploadIdSchema = z.string().regex(/^[0-9a-f]{64}$/, "This is no upload's id.");

/** A picture that a person gave, as Easel keeps it. */
export const uploadSchema = z.strictObject({
  id: uploadIdSchema,
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
  contentType: z.enum(["image/png", "image/jpeg", "image/webp"]),
  url: z.string().startsWith("/"),
  thumbnailUrl: z.string().startsWith("/"),
});

export type Upload = z.infer<typeof uploadSchema>;
