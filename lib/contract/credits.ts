import { z } from "zod";

const usd = z.number();

/** The account's balance at Segmind and the day's budget. Credits are null while Segmind cannot be asked. */
export const creditsSchema = z.strictObject({
  mode: z.enum(["live", "demo"]),
  credits: usd.nullable(),
  freeCredits: usd.nullable(),
  /** credits + freeCredits, never older than the last finished picture. */
  totalUsd: usd.nullable(),
  asOf: z.iso.datetime().nullable(),
  /** When it was last asked for, Segmind rejected the key: no picture can be made. */
  isKeyRejected: z.boolean(),
  budget: z.strictObject({ dayUsd: usd, heldUsd: usd, spentUsd: usd }),
});

export type Credits = z.infer<typeof creditsSchema>;
