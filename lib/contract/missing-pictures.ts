import { z } from "zod";

/** A picture that was made and paid for, and whose file is not in the store. */
const missingPictureSchema = z.strictObject({
  id: z.uuid(),
  /** Its title, else its prompt. */
  name: z.string(),
  finishedAt: z.iso.datetime().nullable(),
});

/** What an archive could not hold. */
export const missingPicturesSchema = z.strictObject({
  /** As many as it would hold with all its files there. */
  pictureCount: z.int().positive(),
  /** In the order of the sheet. */
  missing: z.array(missingPictureSchema),
});

export type MissingPictures = z.infer<typeof missingPicturesSchema>;
