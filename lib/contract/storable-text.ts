import { z } from "zod";
import { unstorable } from "@/lib/models/unstorable";

/** A text of a person's that the database can keep. */
export const storableText = z
  .string()
  .refine((text) => !unstorable.test(text), "This has a broken character. Write it anew.");
