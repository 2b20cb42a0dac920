import { z } from "zod";
import { generationStates } from "./generation-state";

/** One picture among those that came of each other. */
const familyMemberSchema = z.strictObject({
  id: z.uuid(),
  /** Null for the first of them, and where what it came of is not known. */
  parentId: z.uuid().nullable(),
  state: z.enum(generationStates),
  model: z.string(),
  input: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Null while there is no picture, and where it was erased. */
  thumbnailUrl: z.string().startsWith("/").nullable(),
  isTrashed: z.boolean(),
  /** Its words and files are gone; only its place is kept. */
  isErased: z.boolean(),
});

export const familySchema = z.strictObject({
  /** Oldest first. */
  members: z.array(familyMemberSchema),
  /** True where there are more than are told. */
  isCut: z.boolean(),
});

export type FamilyMember = z.infer<typeof familyMemberSchema>;
export type Family = z.infer<typeof familySchema>;
