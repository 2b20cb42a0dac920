import { z } from "zod";

/** What a sheet can be narrowed to, of the names that people gave: those that some picture has. */
export const narrowingsSchema = z.strictObject({
  /** Who made pictures, by their names. */
  people: z.array(z.string()),
  tags: z.array(z.string()),
  /** The newest batches of more than one picture, newest first. */
  batches: z.array(
    z.strictObject({ id: z.uuid(), prompt: z.string(), pictureCount: z.int().positive() }),
  ),
});

export type Narrowings = z.infer<typeof narrowingsSchema>;
