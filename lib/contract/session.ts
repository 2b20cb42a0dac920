import { z } from "zod";
import { storableText } from "./storable-text";

/** What a person sends to come in. */
export const signInSchema = z.strictObject({
  passcode: z.string(),
  /** What they want to be called, for "made by". */
  name: storableText
    .trim()
    .max(60, "A name has at most 60 characters.")
    .transform((name) => (name === "" ? undefined : name))
    .optional(),
});
